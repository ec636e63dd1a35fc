using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Fusions;

/// <summary>Finds a LayerNormalization that a file for opset 16 or before spells out: (x − mean) / √(mean((x − mean)²) + ε) · γ + β over the last axis.</summary>
internal static class LayerNormFusion
{
    /// <summary>The normalization that a node ends, with what is done behind the division left as it is: γ and β are fused where they follow.</summary>
    /// <returns>The node in its place; <see langword="null"/> where it ends none.</returns>
    public static Node? TryFuse(Node last, GraphView graph)
    {
        if (Scaled(last, graph) is not (var division, var scale, var shift) || Centred(division, graph) is not (var input, var epsilon))
        {
            return null;
        }

        var channels = graph.SizesOf(input)[^1];
        return IsOfChannels(scale, channels) && IsOfChannels(shift, channels)
            ? last with
            {
                Operator = "LayerNormalization",
                Inputs = [input, .. new[] { Name(last, graph, scale), Name(last, graph, shift) }],
                Attributes = NodeAttributes.None.With("epsilon", epsilon),
            }
            : null;
    }

    // A number for each index of the last axis; one for each position has as many, perhaps, and another shape.
    private static bool IsOfChannels(Tensor tensor, int channels) => tensor.Values.Length == channels && (tensor.Rank == 0 || tensor.Sizes[^1] == channels);

    // Add(Mul(division, γ), β), each with its inputs in any order.
    private static (Node Division, Tensor Scale, Tensor Shift)? Scaled(Node last, GraphView graph)
    {
        if (last.Operator != "Add" || Split(last, graph) is not (var product, var shift) || graph.Maker(product, "Mul") is not { } times
            || Split(times, graph) is not (var quotient, var scale) || graph.Maker(quotient, "Div") is not { } division)
        {
            return null;
        }

        return (division, scale, shift);
    }

    private static (string Value, Tensor Constant)? Split(Node node, GraphView graph) =>
        node.Inputs.Count != 2 ? null
        : graph.Constant(node.Input(1)) is { } second ? (node.Input(0), second)
        : graph.Constant(node.Input(0)) is { } first ? (node.Input(1), first)
        : null;

    // Div(d, Sqrt(Add(ReduceMean(d²), ε))) with d = Sub(x, ReduceMean(x)).
    private static (string Input, double Epsilon)? Centred(Node division, GraphView graph)
    {
        if (graph.Maker(division.Input(0), "Sub") is not { } centred || graph.Maker(centred.Input(1), "ReduceMean") is not { } mean || mean.Input(0) != centred.Input(0) || !IsOverLast(mean, graph)
            || graph.Maker(division.Input(1), "Sqrt") is not { } root || graph.Maker(root.Input(0), "Add") is not { } sum || Split(sum, graph) is not (var variance, { Values: [var epsilon] })
            || graph.Maker(variance, "ReduceMean") is not { } squares || !IsOverLast(squares, graph) || !IsSquare(graph.Maker(squares.Input(0)), centred.Output, graph))
        {
            return null;
        }

        return (centred.Input(0), epsilon);
    }

    // PyTorch may subtract the mean twice, once for each use.
    private static bool IsSquare(Node? node, string value, GraphView graph) => node is not null && IsSame(node.Input(0), value, graph)
        && ((node.Operator == "Pow" && graph.Scalar(node.Input(1)) == 2) || (node.Operator == "Mul" && IsSame(node.Input(1), value, graph)));

    private static bool IsSame(string name, string value, GraphView graph)
    {
        while (name != value && graph.Maker(name, "Cast") is { } cast && CastTypes.IsFloating(cast))
        {
            name = cast.Input(0);
        }

        return name == value || (graph.Maker(name, "Sub") is { } one && graph.Maker(value, "Sub") is { } other && one.Inputs.SequenceEqual(other.Inputs));
    }

    private static bool IsOverLast(Node mean, GraphView graph)
    {
        var axes = mean.Attributes.Integers("axes") ?? (mean.Has(1) ? graph.Constant(mean.Input(1))?.ToIntegers() : null);
        var rank = graph.SizesOf(mean.Input(0)).Count;
        return mean.Attributes.Integer("keepdims", 1) == 1 && axes is [var axis] && (axis == -1 || axis == rank - 1);
    }

    private static string Name(Node last, GraphView graph, Tensor constant) =>
        last.Inputs.Concat(graph.Maker(last.Input(0)) is { } first ? first.Inputs : []).Concat(graph.Maker(last.Input(1)) is { } second ? second.Inputs : [])
            .First(name => ReferenceEquals(graph.Constant(name), constant));
}
