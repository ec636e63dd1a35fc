using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Fusions;

/// <summary>Takes zeros that are put around a convolution's input before it, and positions that are cut off behind it, as what they are: more or less padding of the convolution.</summary>
internal static class PaddingFusion
{
    public static Node? TryFuse(Node last, GraphView graph) => last switch
    {
        { Operator: "Conv", Domain: "" } => TryPad(last, graph),
        { Operator: "Slice", Domain: "" } => TryCut(last, graph),
        _ => null,
    };

    private static Node? TryPad(Node conv, GraphView graph)
    {
        if (graph.Maker(conv.Input(0), "Pad") is not { } pad || Pads(conv, graph) is not { } own || PadOperator.Amounts(pad, graph.Constant) is not { } amounts)
        {
            return null;
        }

        // Only zeros, around positions alone.
        var rank = amounts.Length / 2;
        return PadOperator.Value(pad, graph.Constant) != 0 || new[] { 0, 1, rank, rank + 1 }.Any(i => amounts[i] != 0) || amounts.Any(amount => amount < 0)
            ? null
            : With(conv, conv.Outputs, [pad.Input(0), .. conv.Inputs.Skip(1)], [.. own.Select((amount, i) => amount + amounts[i + (i < rank - 2 ? 2 : 4)])]);
    }

    private static Node? TryCut(Node slice, GraphView graph)
    {
        if (graph.Maker(slice.Input(0), "Conv") is not { } conv || Pads(conv, graph) is not { } pads)
        {
            return null;
        }

        var sizes = graph.SizesOf(conv.Output);
        var tensors = slice.Inputs.Select((name, i) => i == 0 ? new Tensor(sizes, []) : name.Length == 0 ? null : graph.Constant(name)).ToList();
        var strides = conv.Attributes.Integers("strides") ?? [.. sizes.Skip(2).Select(_ => 1)];
        var ranges = IndexOperators.Ranges(new OperatorCall(slice, tensors));
        for (var axis = 0; axis < ranges.Length; axis++)
        {
            var cut = sizes[axis] - ranges[axis].Count;
            if (ranges[axis].Start != 0 || ranges[axis].Step != 1 || (axis < 2 && cut != 0))
            {
                return null;
            }

            if (axis >= 2 && (pads[axis - 2 + sizes.Count - 2] -= cut * strides[axis - 2]) < 0)
            {
                return null;
            }
        }

        return With(conv, slice.Outputs, conv.Inputs, pads);
    }

    // Before and behind along each axis; what is worked out from the sizes stays alone.
    private static int[]? Pads(Node conv, GraphView graph) => conv.Attributes.Text("auto_pad", "NOTSET") is not ("NOTSET" or "VALID") ? null
        : conv.Attributes.Integers("pads") is { } pads ? [.. pads]
        : new int[2 * (graph.SizesOf(conv.Output).Count - 2)];

    private static Node With(Node conv, IReadOnlyList<string> outputs, IReadOnlyList<string> inputs, int[] pads) => conv with
    {
        Inputs = inputs,
        Outputs = outputs,
        Attributes = conv.Attributes.With("pads", Array.ConvertAll(pads, pad => (long)pad)).With("auto_pad", "NOTSET"),
    };
}
