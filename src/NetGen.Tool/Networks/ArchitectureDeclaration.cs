using NetGen.Weights;

namespace NetGen.Tool.Networks;

/// <summary>Writes the attributes of a network that is known by its one line, as weight files carry it.</summary>
internal static class ArchitectureDeclaration
{
    private const string InputsName = "inputs";

    /// <summary>The attributes.</summary>
    /// <param name="architecture">The network.</param>
    /// <param name="isFrozen">Leaves out the loss: the network is for inference only.</param>
    public static NetworkDeclaration Of(Architecture architecture, bool isFrozen)
    {
        // Sums and concatenations say the number of a layer, which needs a name then; of the inputs one has a layer that hands them on.
        var named = architecture.Layers.Where(IsJoin).Select(layer => layer.Term.Options[0].Value).ToHashSet(StringComparer.Ordinal);
        var layers = new List<string>();
        if (architecture.IsStandardized)
        {
            layers.Add("Standardize");
        }

        if (named.Contains("0"))
        {
            layers.Add($"Dropout(0, Name = \"{InputsName}\")");
        }

        foreach (var (index, layer) in architecture.Layers.Index())
        {
            var number = FormattableString.Invariant($"{index + 1}");
            var arguments = LayerArguments.Of(layer, NameOf);
            layers.Add(Attribute(layer.Term.Name, named.Contains(number) ? [.. arguments, $"Name = \"{NameOf(number)}\""] : arguments));
        }

        return new NetworkDeclaration(Network(architecture, isFrozen), layers, null);
    }

    private static bool IsJoin(ArchitectureLayer layer) => layer.Term.Name is "Add" or "Concat";

    private static string NameOf(string number) => number == "0" ? InputsName : "layer" + number;

    private static string Attribute(string name, IReadOnlyList<string> arguments) => arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";

    private static string Network(Architecture architecture, bool isFrozen)
    {
        var arguments = architecture.Sizes.Select(size => FormattableString.Invariant($"{size}")).ToList();
        if (!isFrozen && architecture.Loss.Name != "None")
        {
            arguments.Add("Loss." + architecture.Loss.Name);
            arguments.AddRange(architecture.Loss.Options.Select(option => $"{option.Name} = {option.Value}"));
        }

        if (architecture.Precision != nameof(Precision.Single))
        {
            arguments.Add("Precision = Precision." + architecture.Precision);
        }

        if (architecture.IsChannelsFirst)
        {
            arguments.Add("Layout = Layout.ChannelsFirst");
        }

        return Attribute("Network", arguments);
    }
}
