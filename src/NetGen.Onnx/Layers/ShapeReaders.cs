using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>Other views of a value: layers have none of them but Flatten.</summary>
internal static class ShapeReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader>
    {
        ["Identity"] = Pass,
        ["Cast"] = Cast,
        ["Dropout"] = Dropout,
        ["Reshape"] = Reshape,
        ["Flatten"] = Reshape,
        ["Squeeze"] = Reshape,
        ["Unsqueeze"] = Reshape,
        ["Expand"] = Reshape,
        ["Transpose"] = Transpose,
        ["Pad"] = Pad,
    };

    /// <summary>A value in a shape that differs by axes of size 1 alone.</summary>
    /// <exception cref="OnnxFormatException">It differs in more.</exception>
    public static Flow Seen(Node node, Flow flow, IReadOnlyList<int> sizes)
    {
        var old = flow.Roles.Where((_, axis) => flow.Sizes[axis] > 1).ToList();
        if (!flow.Sizes.Where(size => size > 1).SequenceEqual(sizes.Where(size => size > 1)))
        {
            throw node.Refuse($"It makes {Tensor.Show(sizes)} of {flow}, one sample. Expected the same axes, or all values as one vector: axes are not split or joined otherwise by any layer.");
        }

        var (roles, next) = (new Role[sizes.Count], 0);
        for (var axis = 0; axis < sizes.Count; axis++)
        {
            roles[axis] = sizes[axis] > 1 ? old[next++] : Role.None;
        }

        return flow with { Sizes = sizes, Roles = roles };
    }

    private static void Pass(LayerReading reading, Node node) => reading.Give(node, reading.View(node, 0));

    // It passes its input on where it does not train, which is what it does unless it is told.
    private static void Dropout(LayerReading reading, Node node)
    {
        if (reading.Optional(node, 2) is { Values: [not 0] } && reading.Optional(node, 1) is not { Values: [0] })
        {
            throw node.Refuse("It is in training mode, and drops values at random. Expected inference: call model.eval() before the export.");
        }

        Pass(reading, node);
    }

    private static void Cast(LayerReading reading, Node node)
    {
        var flow = reading.View(node, 0);
        reading.Give(node, CastTypes.CutsFractions(node, reading.IsInteger(node, 0)) ? flow with { Cast = flow.Cast ?? node } : flow);
    }

    // PyTorch's exporter puts one before each mean, even where there is nothing to add.
    private static void Pad(LayerReading reading, Node node)
    {
        var flow = reading.Data(node, 0);
        reading.Give(node, reading.SizesOf(node).SequenceEqual(flow.Sizes)
            ? flow
            : throw node.Refuse($"It makes {Tensor.Show(reading.SizesOf(node))} of {flow}. Expected zeros around the input of a convolution, which takes them: other padding has no layer."));
    }

    private static void Transpose(LayerReading reading, Node node)
    {
        var flow = reading.View(node, 0);
        var order = ShapeOperators.Permutation(node, flow.Sizes.Count);
        reading.Give(node, flow with { Sizes = [.. order.Select(axis => flow.Sizes[axis])], Roles = [.. order.Select(axis => flow.Roles[axis])] });
    }

    private static void Reshape(LayerReading reading, Node node)
    {
        var (flow, sizes) = (reading.View(node, 0), reading.SizesOf(node));

        // A shape or axes that the input changes are those of one sample alone.
        reading.Optional(node, 1);
        var isVector = sizes.Count <= 2 && sizes.Count(size => size > 1) <= 1;
        reading.Give(node, isVector && flow.Shape.Rank > 1 ? Flattened(reading, node, flow, sizes) : Seen(node, flow, sizes));
    }

    private static Flow Flattened(LayerReading reading, Node node, Flow flow, IReadOnlyList<int> sizes)
    {
        var shape = LayerShape.Vector(flow.Shape.Count);
        LayerReading.DemandFractions(flow);
        var number = reading.Append(node, flow, new LayerDraft("Flatten", flow.Shape, shape));
        var roles = Flow.Known(sizes.Select(_ => Role.Channel), sizes);
        var places = flow.PlacesIn(reading.IsChannelsFirst);
        reading.IsReordered |= places is not null;
        return new Flow(number, shape, sizes, roles, places);
    }
}
