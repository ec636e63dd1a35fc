using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Sums and concatenations with the outputs of earlier layers.</summary>
internal static class JoinReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader>
    {
        ["Add"] = Add,
        ["Sum"] = Add,
        ["Concat"] = Concat,
    };

    private static void Add(LayerReading reading, Node node)
    {
        if (node.Inputs.Count != 2)
        {
            throw node.Refuse($"It adds {node.Inputs.Count} values. Expected two: add one after another.");
        }

        if (!reading.IsData(node, 0) || !reading.IsData(node, 1))
        {
            ConstantReaders.Add(reading, node);
            return;
        }

        var (last, other) = LastFirst(reading, node, [reading.Data(node, 0), reading.Data(node, 1)]) is [var first, var second] ? (first, second) : default;
        if (last.Shape != other.Shape || !last.Sizes.SequenceEqual(other.Sizes) || !last.Roles.SequenceEqual(other.Roles))
        {
            throw node.Refuse(
                $"It adds {last} and {other}, of which the layers have the shapes {Show(last.Shape)} and {Show(other.Shape)}. Expected the same shape: sums that repeat values cannot be declared.");
        }

        last = InOrderOf(reading, node, last, other);
        reading.Give(node, last with { Layer = Append(reading, node, last, other, "Add", last.Shape), IsShared = false });
    }

    // Behind a Concat the channels may stand in another order than the file's; the last layer's units can be put in the same one.
    private static Flow InOrderOf(LayerReading reading, Node node, Flow last, Flow other)
    {
        if ((last.Order ?? []).SequenceEqual(other.Order ?? []))
        {
            return last;
        }

        return last.Order is null && reading.Open(last) is { } layer && layer.TryReorder(other.Order!)
            ? last with { Order = other.Order }
            : throw node.Refuse($"It adds {last} and {other}, whose channels the layers have in different orders since a Concat. Expected the same: put the latest part first in the Concat.");
    }

    private static void Concat(LayerReading reading, Node node)
    {
        var flows = Enumerable.Range(0, node.Inputs.Count).Select(i => reading.Data(node, i)).ToList();
        var sizes = reading.SizesOf(node);
        var axis = node.Axis(1, sizes.Count);
        if (flows.Any(flow => flow.Sizes.Count != sizes.Count || (flow.Shape.Channels > 1 ? flow.Roles[axis] != Role.Channel : flow.Sizes[axis] != 1)
            || !flow.Roles.Where((_, i) => i != axis).SequenceEqual(flows[0].Roles.Where((_, i) => i != axis)) || flow.Shape with { Channels = 1 } != flows[0].Shape with { Channels = 1 }))
        {
            throw node.Refuse($"It puts {string.Join(" and ", flows)} together along axis {axis}. Expected their channels, at the same positions: other axes cannot be put together by a layer.");
        }

        var starts = flows.Select((_, i) => flows.Take(i).Sum(flow => flow.Shape.Channels)).ToList();
        var ordered = LastFirst(reading, node, flows);
        var (result, order) = (ordered[0], new List<int>());
        foreach (var flow in ordered)
        {
            var start = starts[flows.FindIndex(other => ReferenceEquals(other, flow))];
            order.AddRange(Enumerable.Range(0, flow.Shape.Channels).Select(channel => start + flow.ChannelOf(channel)));
            if (!ReferenceEquals(flow, ordered[0]))
            {
                var shape = result.Shape with { Channels = result.Shape.Channels + flow.Shape.Channels };
                result = result with { Layer = Append(reading, node, result, flow, "Concat", shape), Shape = shape };
            }
        }

        var roles = result.Roles.Select((role, i) => i == axis ? Role.Channel : role);
        reading.Give(node, new Flow(result.Layer, result.Shape, sizes, Flow.Known(roles, sizes), order.SequenceEqual(Enumerable.Range(0, order.Count)) ? null : [.. order]));
    }

    // What the last layer gives comes first: it is what the sum reads, and the others are referred to.
    private static List<Flow> LastFirst(LayerReading reading, Node node, List<Flow> flows)
    {
        var last = flows.FindIndex(flow => flow.Layer == reading.Layers.Count);
        return last >= 0 && flows.Count(flow => flow.Layer == reading.Layers.Count) == 1
            ? [flows[last], .. flows.Where((_, i) => i != last)]
            : throw node.Refuse($"It joins the outputs of layers {string.Join(", ", flows.Select(flow => flow.Layer))}, where {reading.Layers.Count} is the last. "
                + "Expected the last one with earlier ones: branches with layers of their own cannot be declared.");
    }

    private static int Append(LayerReading reading, Node node, Flow last, Flow other, string kind, LayerShape shape)
    {
        var layer = new LayerDraft(kind, last.Shape, shape);
        layer.Options.Add(ArchitectureText.Plain(other.Layer));
        return reading.Append(node, last, layer);
    }

    private static string Show(LayerShape shape) => Tensor.Show(shape.Sizes(isChannelsFirst: false));
}
