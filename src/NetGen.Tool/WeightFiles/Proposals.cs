using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>Options that would take in a file of weights as it is: each was tried before it is told.</summary>
internal static class Proposals
{
    /// <summary>The options for a file that says nothing of its network: what its tensors' shapes allow, where a network of them takes all of them in.</summary>
    /// <param name="file">Safetensors.</param>
    /// <returns>Such as <c>--layers "4-16:Relu-3:Identity" --modules fc1,fc2, whose activations are a guess</c>, which the order may be, too; <see langword="null"/> where there is none.</returns>
    public static string? Options(WeightFile file)
    {
        var modules = FoundModule.Of(SafetensorsFile.Parse(file.Path, file.Bytes).Tensors);
        var options = Orders(modules).Select(ordered => Options(file, ordered)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return options.Count == 0 ? null : $"{options[0]}, whose activations{(IsGuess(options.Count, modules) ? " and order of layers" : string.Empty)} are a guess";
    }

    /// <summary>The names of modules that give each layer of a network its tensors by their shapes, and that load: so names that were refused are never proposed again.</summary>
    /// <param name="file">Safetensors; of others there is none.</param>
    /// <param name="network">The network, whose parameters it may change.</param>
    /// <returns>Such as <c>--modules fc1,fc2 would fit</c>, and whether their order is a guess; <see langword="null"/> where there is none.</returns>
    public static string? Modules(WeightFile file, IWeightMemory network)
    {
        if (file.IsText)
        {
            return null;
        }

        try
        {
            var modules = FoundModule.Of(SafetensorsFile.Parse(file.Path, file.Bytes).Tensors).Where(module => module.IsPlain).ToList();
            var names = Orders(modules).Select(ordered => Matching([.. ordered], network)).OfType<string[]>().DistinctBy(found => string.Join(",", found)).ToList();
            if (names.Count == 0)
            {
                return null;
            }

            file.Fill(network, names[0]);
            return $"--modules {string.Join(",", names[0])} would fit{(IsGuess(names.Count, modules) ? ", whose order is a guess" : string.Empty)}";
        }
        catch (Exception exception) when (exception is InputException or ArgumentException)
        {
            return null;
        }
    }

    // Files are often sorted by name, and then the tenth module comes before the second: so the order of a sorted file tells less than the numbers do.
    private static List<FoundModule>[] Orders(IReadOnlyList<FoundModule> modules)
    {
        var names = modules.Select(module => module.Tensors[0].Name).ToList();
        List<FoundModule> natural = [.. modules.OrderBy(module => module.SortKey, StringComparer.Ordinal)];
        return natural.SequenceEqual(modules) ? [natural] : names.SequenceEqual(names.Order(StringComparer.Ordinal)) ? [natural, [.. modules]] : [[.. modules], natural];
    }

    // Modules of equal shapes can change places, and only where their names differ in numbers alone do these say which is first.
    private static bool IsGuess(int orders, IEnumerable<FoundModule> modules) =>
        orders > 1 || modules.GroupBy(module => module.Shapes, StringComparer.Ordinal).Any(same => same.DistinctBy(module => module.Stem, StringComparer.Ordinal).Count() > 1);

    private static string? Options(WeightFile file, List<FoundModule> modules)
    {
        var (layers, names) = (new FoundLayers(modules), modules.All(module => module.IsNumber) ? [] : modules.Select(module => module.Name).ToArray());
        return (names.Length == 0 || modules.All(module => module.IsPlain)) && layers.Declarable() is { } line && Loads(file, line, names)
            ? $"--layers \"{layers.Line()}\"{(names.Length == 0 ? string.Empty : " --modules " + string.Join(",", names))}"
            : null;
    }

    private static string[]? Matching(List<FoundModule> rest, IWeightMemory network)
    {
        var (wanted, names) = (new WeightTensor[network.TensorCount], new List<string>());
        network.Describe(wanted);
        for (var layer = 1; layer <= WeightTensors.Layers(wanted); layer++)
        {
            var shapes = WeightTensors.Of(wanted, layer).ToArray().ToDictionary(tensor => TensorKinds.Name(tensor.Kind), tensor => tensor.ToString());
            var place = rest.FindIndex(module => module.Kinds is { } kinds && kinds.Count == shapes.Count && kinds.All(kind => shapes.GetValueOrDefault(kind.Key) == $"[{string.Join(",", kind.Value.Shape)}]"));
            if (place < 0)
            {
                return null;
            }

            names.Add(rest[place].Name);
            rest.RemoveAt(place);
        }

        return [.. names];
    }

    private static bool Loads(WeightFile file, string line, string[] names)
    {
        try
        {
            var loaded = LoadedNetwork.Of(LoadedNetwork.Parse(ModelOfWeights.Completed(line), file.Path), file.Path);
            file.Fill(loaded.Network, names.Length == 0 ? null : names);
            return true;
        }
        catch (Exception exception) when (exception is InputException or ArgumentException)
        {
            return false;
        }
    }
}
