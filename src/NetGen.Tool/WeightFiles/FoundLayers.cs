namespace NetGen.Tool.WeightFiles;

/// <summary>A network that the shapes of modules would have, one layer for each.</summary>
/// <param name="modules">In the order of the layers.</param>
internal sealed class FoundLayers(IReadOnlyList<FoundModule> modules)
{
    /// <summary>The network as <c>--layers</c> has it, with words where a file says nothing: <c>1xHEIGHTxWIDTH</c>; <see langword="null"/> where a tensor is none of a layer's.</summary>
    public string? Line()
    {
        var layers = modules.Select((module, i) => Layer(module, isLast: i == modules.Count - 1)).ToList();
        return layers.Contains(null) ? null : $"{Inputs("LENGTH", "HEIGHT", "WIDTH")}-{string.Join("-", layers)}";
    }

    /// <summary>The same with the fewest positions that its kernels go into instead of words, so that it can be declared.</summary>
    public string? Declarable()
    {
        var layers = Line() is null ? null : modules.Select((module, i) => Layer(module, isLast: i == modules.Count - 1));
        return layers is null ? null : $"{Inputs(Positions(2), Positions(2), Positions(3))}-{string.Join("-", layers)}";
    }

    // Such files do not say which activations there are: a hidden layer has one, and Relu is the likeliest.
    private static string? Layer(FoundModule module, bool isLast)
    {
        if (module.Kinds is not { } kinds || kinds.Values.Any(tensor => tensor.Count == 0))
        {
            return null;
        }

        var suffix = $"{(isLast ? ":Identity" : ":Relu")}{(kinds.ContainsKey("bias") ? string.Empty : ":NoBias")}";
        return kinds.Keys.Order(StringComparer.Ordinal).ToArray() switch
        {
            ["bias_hh", "bias_ih", "weight_hh", "weight_ih"] => Recurrent(kinds["weight_hh"], isLast, string.Empty),
            ["weight_hh", "weight_ih"] => Recurrent(kinds["weight_hh"], isLast, ",NoBias"),
            ["weight"] or ["bias", "weight"] => kinds["weight"].Shape switch
            {
                [_] => kinds.ContainsKey("bias") ? "LayerNorm" : "PRelu",
                [var units, _] => FormattableString.Invariant($"{units}{suffix}"),
                [var filters, _, var kernel] => FormattableString.Invariant($"Conv1D({filters},{kernel}){suffix}"),
                [var filters, _, var height, var width] => FormattableString.Invariant($"Conv2D({filters},{height}x{width}){suffix}"),
                _ => null,
            },
            _ => null,
        };
    }

    private static string? Recurrent(FileTensor state, bool isLast, string options) =>
        state.Shape is [var rows, var units] && (rows == 3 * units || rows == 4 * units)
            ? FormattableString.Invariant($"{(rows == 3 * units ? "Gru" : "Lstm")}({units}{(isLast ? string.Empty : ",Sequence")}{options})")
            : null;

    // Of positions a file says nothing. PyTorch has channels first, but before recurrent layers.
    private string Inputs(string length, string height, string width)
    {
        var first = modules.SelectMany(module => module.Tensors).FirstOrDefault(tensor => tensor.Shape.Count > 1);
        return first is null ? FormattableString.Invariant($"{modules[0].Tensors[0].Count}")
            : first.Kind.StartsWith("weight_ih", StringComparison.Ordinal) ? FormattableString.Invariant($"{length}x{first.Shape[1]}")
            : FormattableString.Invariant($"{first.Shape[1]}{first.Shape.Count switch { 4 => $"x{height}x{width}:ChannelsFirst", 3 => $"x{length}:ChannelsFirst", _ => string.Empty }}");
    }

    // A convolution without padding leaves that many fewer than its kernel has.
    private string Positions(int dimension) =>
        FormattableString.Invariant($"{1 + modules.Select(module => module.Tensors.FirstOrDefault(tensor => tensor.Shape.Count > dimension)?.Shape[dimension] - 1 ?? 0).Sum()}");
}
