using NetGen.Weights;

namespace NetGen.Onnx.Declarations;

/// <summary>A layer of an architecture as the attribute that declares it.</summary>
internal static class AttributeText
{
    /// <summary>Options of one number for both directions, and those for each.</summary>
    private static readonly IReadOnlySet<string> Directions = new HashSet<string> { "Stride", "Pad" };

    /// <summary>The attribute without brackets: <c>Conv2D(8, 3, Activation.Relu, Pad = 1)</c>.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="name">Its name, where another layer refers to it.</param>
    /// <param name="nameOf">The name of the layer of a number.</param>
    public static string Of(ArchitectureLayer layer, string? name, Func<string, string> nameOf)
    {
        var (leading, named) = (new List<string>(), new List<string>());
        foreach (var option in layer.Term.Options)
        {
            Add(layer.Term.Name, option, leading, named, nameOf);
        }

        if (layer.Activation is { } activation)
        {
            if (activation.Name != "Identity" || layer.Term.Name == "Activate")
            {
                leading.Add("Activation." + activation.Name);
            }

            named.AddRange(activation.Options.Select(Named));
        }

        if (!layer.HasBias)
        {
            named.Add("UseBias = false");
        }

        if (name is not null)
        {
            named.Add($"Name = \"{name}\"");
        }

        var arguments = string.Join(", ", leading.Concat(named));
        return arguments.Length == 0 ? layer.Term.Name : $"{layer.Term.Name}({arguments})";
    }

    /// <summary>An option as a named argument.</summary>
    public static string Named(ArchitectureOption option) => $"{option.Name} = {option.Value}";

    private static void Add(string kind, ArchitectureOption option, List<string> leading, List<string> named, Func<string, string> nameOf)
    {
        var sides = option.Value.Split('x');
        switch (option)
        {
            case { Name: "", Value: "Same" or "Causal" }:
                named.Add("Padding = Padding." + option.Value);
                break;
            case { Name: "", Value: "Sequence" }:
                named.Add("Sequence = true");
                break;
            case { Name: "", Value: "NoBias" }:
                named.Add("UseBias = false");
                break;
            case { Name: "" } when kind is "Add" or "Concat":
                leading.Add($"\"{nameOf(option.Value)}\"");
                break;
            case { Name: "" }:
                leading.AddRange(sides.Distinct().Count() == 1 ? sides.Take(1) : sides);
                break;
            case { } when Directions.Contains(option.Name) && sides.Length == 2:
                named.Add($"{option.Name}Height = {sides[0]}");
                named.Add($"{option.Name}Width = {sides[1]}");
                break;
            default:
                named.Add(Named(option));
                break;
        }
    }
}
