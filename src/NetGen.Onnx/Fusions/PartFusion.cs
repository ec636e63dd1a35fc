using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Fusions;

/// <summary>
/// Takes what is put together and then taken apart again as what it was: PyTorch's exporter puts the last states of stacked recurrent layers together, of which models read the last one.
/// </summary>
internal static class PartFusion
{
    public static Node? TryFuse(Node last, GraphView graph)
    {
        if (last is not { Operator: "Gather", Domain: "" } || graph.Maker(last.Input(0), "Concat") is not { } joined || graph.Constant(last.Input(1)) is not { Values: [var index] })
        {
            return null;
        }

        var sizes = graph.SizesOf(joined.Output);
        var axis = last.Axis(0, sizes.Count);
        if (axis != joined.Axis(1, sizes.Count))
        {
            return null;
        }

        var start = 0;
        var wanted = index < 0 ? index + sizes[axis] : index;
        foreach (var part in joined.Inputs)
        {
            var length = graph.SizesOf(part)[axis];
            if (wanted == start && length == 1)
            {
                return last with { Operator = "Squeeze", Inputs = [part], Attributes = NodeAttributes.None };
            }

            start += length;
        }

        return null;
    }
}
