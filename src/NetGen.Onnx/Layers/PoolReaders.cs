using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Pools, and reductions over all positions.</summary>
internal static class PoolReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader>
    {
        ["MaxPool"] = (reading, node) => Pool(reading, node, "MaxPool"),
        ["AveragePool"] = (reading, node) => Pool(reading, node, "AveragePool"),
        ["GlobalAveragePool"] = (reading, node) => Global(reading, node, "GlobalAveragePool"),
        ["GlobalMaxPool"] = (reading, node) => Global(reading, node, "GlobalMaxPool"),
        ["ReduceMean"] = Mean,
        ["ReduceMax"] = (reading, node) => Reduce(reading, node, "GlobalMaxPool"),
    };

    private static void Pool(LayerReading reading, Node node, string kind)
    {
        var input = reading.Data(node, 0);
        var axes = SpatialAxes.Of(node, input);
        var windows = WindowShape.Of(node, [.. input.Sizes.Skip(2)], node.Attributes.Integers("kernel_shape") ?? []);
        axes.DemandAlone(node, windows);
        var (rank, sizes, height, width) = (input.Shape.Rank, reading.SizesOf(node), axes.Height(windows), axes.Width(windows));
        if (windows.Any(window => window.Dilation != 1))
        {
            throw node.Refuse("It has dilations. Expected windows without: dilated pools cannot be declared.");
        }

        if (rank == 1)
        {
            reading.Give(node, input with { Sizes = sizes });
            return;
        }

        if (kind == "AveragePool" && node.Attributes.Integer("count_include_pad", 0) != 0 && (TakesPadding(input.Shape.Height, height) || TakesPadding(input.Shape.Width, width)))
        {
            throw node.Refuse("Its means count the padding (count_include_pad = 1). Expected means of what is there: export with count_include_pad=False, or without padding.");
        }

        var shape = input.Shape with { Height = height.Outputs, Width = width.Outputs };
        var layer = new LayerDraft(kind + (rank == 2 ? "1D" : "2D"), input.Shape, shape);
        layer.Options.Add(ArchitectureText.Plain(ArchitectureText.Both(rank, height.Size, width.Size)));
        if ((height.Stride, width.Stride) != (height.Size, width.Size))
        {
            layer.Options.Add(new ArchitectureOption("Stride", ArchitectureText.Both(rank, height.Stride, width.Stride)));
        }

        layer.Options.AddRange(ZeroPadding.OfPool(node, rank, (input.Shape.Height, height), (input.Shape.Width, width)));
        reading.Give(node, new Flow(reading.Append(node, input, layer), shape, sizes, Flow.Known([Role.None, Role.Channel, .. axes.Roles], sizes), input.Order));
    }

    private static bool TakesPadding(int length, WindowShape window) => window.Before > 0 || ((window.Outputs - 1) * window.Stride) + window.Size > length;

    private static void Global(LayerReading reading, Node node, string kind)
    {
        var input = reading.Data(node, 0);
        Give(reading, node, input, kind, [Role.None, Role.Channel, .. SpatialAxes.Of(node, input).Roles.Select(_ => Role.None)]);
    }

    private static void Mean(LayerReading reading, Node node)
    {
        if (reading.IsInteger(node, 0))
        {
            throw node.Refuse("It takes the mean of integers, which cuts off fractions. Expected floating-point numbers, since no layer does so: make them of the input with Cast before it.");
        }

        Reduce(reading, node, "GlobalAveragePool");
    }

    private static void Reduce(LayerReading reading, Node node, string kind)
    {
        var input = reading.Data(node, 0);
        var tensors = node.Inputs.Select((_, i) => i == 0 ? new Tensor(input.Sizes, []) : reading.Optional(node, i)).ToList();
        var (axes, areKept) = NormalizationOperators.ReducedAxes(new OperatorCall(node, tensors));
        var reduced = axes.Where(axis => input.Sizes[axis] > 1).Select(axis => input.Roles[axis]).ToHashSet();
        var positions = new[] { Role.Row, Role.Column }.Where(role => input.Shape.Size(role) > 1);
        if (!reduced.SetEquals(positions))
        {
            throw node.Refuse($"It reduces the axes {Tensor.Show(axes)} of {input}. Expected all positions and no channels: other reductions have no layer.");
        }

        var roles = input.Roles.Select((role, axis) => axes.Contains(axis) ? Role.None : role).Where((_, axis) => areKept || !axes.Contains(axis));
        Give(reading, node, input, kind, roles);
    }

    private static void Give(LayerReading reading, Node node, Flow input, string kind, IEnumerable<Role> roles)
    {
        var (sizes, shape) = (reading.SizesOf(node), LayerShape.Vector(input.Shape.Channels));
        var number = input.Shape.Rank == 1 ? input.Layer : reading.Append(node, input, new LayerDraft(kind, input.Shape, shape));
        reading.Give(node, new Flow(number, shape, sizes, Flow.Known(roles, sizes), input.Order, input.IsShared));
    }
}
