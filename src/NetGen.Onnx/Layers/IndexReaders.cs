using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Parts of a value: the last state of a recurrent layer; and a table's rows, an embedding.</summary>
internal static class IndexReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader> { ["Gather"] = Gather, ["Slice"] = Slice };

    private static void Gather(LayerReading reading, Node node)
    {
        if (reading.IsData(node, 1))
        {
            Embedding(reading, node);
            return;
        }

        var (flow, indices) = (reading.Data(node, 0), reading.Constant(node, 1).ToIntegers());
        var axis = node.Axis(0, flow.Sizes.Count);
        var length = flow.Sizes[axis];
        Take(reading, node, flow, axis, isLast: indices.Length == 1 && (indices[0] == length - 1 || indices[0] == -1), isAll: indices.SequenceEqual(Enumerable.Range(0, length)));
    }

    private static void Slice(LayerReading reading, Node node)
    {
        var flow = reading.Data(node, 0);
        var tensors = node.Inputs.Select((_, i) => i == 0 ? new Tensor(flow.Sizes, []) : reading.Optional(node, i)).ToList();
        var ranges = IndexOperators.Ranges(new OperatorCall(node, tensors));
        var cut = Enumerable.Range(0, ranges.Length).Where(axis => ranges[axis] != (0, 1, flow.Sizes[axis])).ToList();
        var axis = cut.Count == 1 ? cut[0] : 0;
        Take(reading, node, flow, axis, isLast: cut.Count == 1 && ranges[axis].Count == 1 && ranges[axis].Start == flow.Sizes[axis] - 1, isAll: cut.Count == 0);
    }

    private static void Take(LayerReading reading, Node node, Flow flow, int axis, bool isLast, bool isAll)
    {
        var sizes = reading.SizesOf(node);
        if (isAll || (isLast && flow.Sizes[axis] == 1))
        {
            reading.Give(node, ShapeReaders.Seen(node, flow, sizes));
            return;
        }

        if (!isLast || flow.Roles[axis] != Role.Column || reading.Open(flow) is not { IsRecurrent: true } layer)
        {
            throw node.Refuse($"It takes a part of {flow}. Expected the last position of a recurrent layer whose others nobody reads: other parts cannot be declared.");
        }

        layer.IsSequence = false;
        layer.Output = LayerShape.Vector(layer.Output.Channels);
        var isKept = sizes.Count == flow.Sizes.Count;
        var roles = flow.Roles.Select((role, i) => i == axis ? Role.None : role).Where((_, i) => isKept || i != axis);
        reading.Give(node, new Flow(flow.Layer, layer.Output, sizes, Flow.Known(roles, sizes), flow.Order));
    }

    private static void Embedding(LayerReading reading, Node node)
    {
        var (table, flow) = (reading.Constant(node, 0), reading.View(node, 1));
        if (table.Rank != 2 || node.Attributes.Integer("axis", 0) != 0 || flow.Layer != 0 || flow.Shape.Rank != 1 || reading.Scaling.IsUsed)
        {
            throw node.Refuse($"It takes rows of {table} by {flow}. Expected the rows of a table by the model's input, (batch, positions): an embedding can only be the first layer.");
        }

        var (count, dimensions, positions) = (table.Sizes[0], table.Sizes[1], flow.Shape.Channels);
        var shape = new LayerShape(2, 1, positions, dimensions);
        var layer = new LayerDraft("Embedding", flow.Shape, shape);
        layer.Options.AddRange([ArchitectureText.Plain(count), ArchitectureText.Plain(dimensions)]);
        layer.Tensors.Add(new LayerTensor(TensorKind.Table, [count, dimensions], [.. table.Values]));
        var sizes = reading.SizesOf(node);
        var roles = flow.Roles.Select(role => role == Role.Channel ? Role.Column : role).Append(Role.Channel);
        reading.Give(node, new Flow(reading.Append(node, flow, layer), shape, sizes, Flow.Known(roles, sizes)));
    }
}
