using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>Options that would take in a file of weights as it is: each was tried before it is told.</summary>
internal static class Proposals
{
    /// <summary>The options for a file that says nothing of its network: what its tensors' shapes allow, where a network of them takes all of them in.</summary>
    /// <param name="file">Safetensors.</param>
    /// <returns>Such as <c>--layers "4-16:Relu-3:Identity" --modules fc1,fc2</c>; <see langword="null"/> where there is none.</returns>
    public static string? Options(WeightFile file)
    {
        // Files are often sorted by name, so that the tenth module comes before the second.
        var modules = FoundModule.Of(SafetensorsFile.Parse(file.Path, file.Bytes).Tensors);
        foreach (var ordered in (IReadOnlyList<FoundModule>[])[modules, [.. modules.OrderBy(module => module.SortKey, StringComparer.Ordinal)]])
        {
            var (layers, names) = (new FoundLayers(ordered), ordered.All(module => module.IsNumber) ? [] : ordered.Select(module => module.Name).ToArray());
            if ((names.Length == 0 || ordered.All(module => module.IsPlain)) && layers.Declarable() is { } line && Loads(file, line, names))
            {
                return $"--layers \"{layers.Line()}\"{(names.Length == 0 ? string.Empty : " --modules " + string.Join(",", names))}";
            }
        }

        return null;
    }

    /// <summary>The names of modules that give each layer of a network its tensors by their shapes, and that load: so names that were refused are never proposed again.</summary>
    /// <param name="file">Safetensors; of others there is none.</param>
    /// <param name="network">The network, whose parameters it may change.</param>
    /// <returns>Such as <c>--modules fc1,fc2</c>; <see langword="null"/> where there is none.</returns>
    public static string? Modules(WeightFile file, IWeightMemory network)
    {
        try
        {
            var names = file.IsText ? null : Matching([.. FoundModule.Of(SafetensorsFile.Parse(file.Path, file.Bytes).Tensors).Where(module => module.IsPlain)], network);
            if (names is null)
            {
                return null;
            }

            file.Fill(network, names);
            return "--modules " + string.Join(",", names);
        }
        catch (Exception exception) when (exception is InputException or ArgumentException)
        {
            return null;
        }
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
