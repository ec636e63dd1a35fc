using NetGen.Weights;

namespace NetGen.Tool.Networks;

/// <summary>The arguments of a layer's attribute, by what an architecture's line says of it.</summary>
internal static class LayerArguments
{
    /// <summary>The arguments, in the order in which they are written.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="nameOf">The name of the layer of a number.</param>
    public static IReadOnlyList<string> Of(ArchitectureLayer layer, Func<string, string> nameOf)
    {
        var (arguments, options) = (new List<string>(), new List<string>());
        foreach (var (place, option) in layer.Term.Options.Index())
        {
            if (option.Name.Length > 0)
            {
                options.AddRange(Pair(option.Name, option.Value));
            }
            else if (option.Value is nameof(Padding.Same) or nameof(Padding.Causal))
            {
                options.Add("Padding = Padding." + option.Value);
            }
            else if (option.Value is "NoBias" or "Sequence")
            {
                options.Add(option.Value == "NoBias" ? "UseBias = false" : "Sequence = true");
            }
            else
            {
                arguments.AddRange(layer.Term.Name is "Add" or "Concat" ? [$"\"{nameOf(option.Value)}\""] : Sides(option.Value, isKernel: place == 1));
            }
        }

        if (layer.Activation is { } activation)
        {
            if (activation.Name != nameof(Activation.Identity) || layer.Term.Name == "Activate")
            {
                arguments.Add("Activation." + activation.Name);
            }

            options.AddRange(activation.Options.Select(option => $"{option.Name} = {option.Value}"));
        }

        if (!layer.HasBias)
        {
            options.Add("UseBias = false");
        }

        return [.. arguments, .. options];
    }

    // A kernel of equal sides is one number, as a window is.
    private static IEnumerable<string> Sides(string value, bool isKernel) => value.Split('x') is [var height, var width] && (!isKernel || height != width) ? [height, width] : [value.Split('x')[0]];

    // Strides and pads of two sides have a property each.
    private static IEnumerable<string> Pair(string name, string value) => value.Split('x') is [var height, var width]
        ? [$"{name}Height = {height}", $"{name}Width = {width}"]
        : [$"{name} = {value}"];
}
