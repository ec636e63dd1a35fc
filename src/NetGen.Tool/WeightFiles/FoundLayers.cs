using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>Tells which options could take in a file that says nothing of its network: what its tensors' shapes allow.</summary>
/// <param name="tensors">The file's.</param>
internal sealed class FoundLayers(IReadOnlyList<FileTensor> tensors)
{
    private readonly List<(string Name, List<FileTensor> Tensors)> _modules =
        [.. tensors.GroupBy(tensor => tensor.Module).Select(module => (module.Key, module.ToList()))];

    /// <summary>The options for <c>netgen import</c>; <see langword="null"/> where a tensor is none of a layer's.</summary>
    public string? Options()
    {
        var layers = _modules.Select((module, i) => Layer(module.Tensors, isLast: i == _modules.Count - 1)).ToList();
        return layers.Contains(null) ? null : $"--layers \"{Inputs()}-{string.Join("-", layers)}\"{Modules(_modules.Select(module => module.Name))}";
    }

    /// <summary>The option that gives each layer of a network its module by their shapes; <see langword="null"/> where they do not fit one another.</summary>
    /// <param name="network">The network.</param>
    public string? ModulesFor(IWeightMemory network)
    {
        Span<WeightTensor> wanted = stackalloc WeightTensor[network.TensorCount];
        network.Describe(wanted);
        var (rest, names) = (_modules.ToList(), new List<string>());
        for (var layer = 1; layer <= WeightTensors.Layers(wanted); layer++)
        {
            var first = wanted[WeightTensors.First(wanted, layer)];
            var (kind, shape) = (TensorKinds.Name(first.Kind), first.ToString());
            var place = rest.FindIndex(module => module.Tensors.Any(tensor => tensor.Kind.Replace("_l0", string.Empty, StringComparison.Ordinal) == kind && $"[{string.Join(",", tensor.Shape)}]" == shape));
            if (place < 0)
            {
                return null;
            }

            names.Add(rest[place].Name);
            rest.RemoveAt(place);
        }

        return "--modules " + string.Join(",", names);
    }

    private static string Modules(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.All(name => int.TryParse(name, out _)) ? string.Empty : " --modules " + string.Join(",", all);
    }

    // Such files do not say which activations there are: a hidden layer has one, and Relu is the likeliest.
    private static string? Layer(List<FileTensor> tensors, bool isLast)
    {
        var kinds = tensors.ToDictionary(tensor => tensor.Kind.Replace("_l0", string.Empty, StringComparison.Ordinal));
        var suffix = (isLast ? string.Empty : ":Relu") + (kinds.ContainsKey("bias") ? string.Empty : ":NoBias");
        if (kinds.TryGetValue("weight_ih", out var recurrent) && kinds.TryGetValue("weight_hh", out var state) && recurrent.Shape.Count == 2 && state.Shape.Count == 2)
        {
            var gates = state.Shape[0] / Math.Max(1, state.Shape[1]);
            return gates is 3 or 4 ? FormattableString.Invariant($"{(gates == 3 ? "Gru" : "Lstm")}({state.Shape[1]}{(isLast ? string.Empty : ",Sequence")}{(kinds.ContainsKey("bias_ih") ? string.Empty : ",NoBias")})") : null;
        }

        return !kinds.TryGetValue("weight", out var weight) || kinds.Count > 2 ? null : weight.Shape.Count switch
        {
            1 => kinds.ContainsKey("bias") ? "LayerNorm" : "PRelu",
            2 => FormattableString.Invariant($"{weight.Shape[0]}{(isLast ? ":Identity" : string.Empty)}{suffix}"),
            3 => FormattableString.Invariant($"Conv1D({weight.Shape[0]},{weight.Shape[2]}){(isLast ? ":Identity" : string.Empty)}{suffix}"),
            4 => FormattableString.Invariant($"Conv2D({weight.Shape[0]},{weight.Shape[2]}x{weight.Shape[3]}){(isLast ? ":Identity" : string.Empty)}{suffix}"),
            _ => null,
        };
    }

    // Of positions a file says nothing. PyTorch has channels first, but before recurrent layers.
    private string Inputs()
    {
        var first = _modules[0].Tensors.FirstOrDefault(tensor => tensor.Shape.Count > 1);
        return first is null ? "INPUTS"
            : first.Kind.StartsWith("weight_ih", StringComparison.Ordinal) ? FormattableString.Invariant($"LENGTHx{first.Shape[1]}")
            : FormattableString.Invariant($"{first.Shape[1]}{first.Shape.Count switch { 4 => "xHEIGHTxWIDTH:ChannelsFirst", 3 => "xLENGTH:ChannelsFirst", _ => string.Empty }}");
    }
}
