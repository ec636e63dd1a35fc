using NetGen.Onnx.Layers;
using NetGen.Weights;

namespace NetGen.Onnx.Writing;

/// <summary>Writes convolutions and pools. <see cref="Padding.Same"/> of dilated kernels is written in numbers, since ONNX Runtime works out none for those.</summary>
internal static class WindowWriters
{
    public static Carried Convolution(NetworkGraph graph, WrittenLayer layer)
    {
        var (input, b, dilation) = (graph.As(graph.Last, Axes.ChannelsFirst), graph.Builder, layer.Number("Dilation", 1));
        var (kernel, stride, pad) = (WrittenLayer.Both(layer.Leading(1)), layer.Both("Stride", (1, 1)), layer.Both("Pad", (0, 0)));
        var rows = new Axis(input.Shape.Height, kernel.Height, stride.Height, dilation, pad.Height).Padded(layer);
        var columns = new Axis(input.Shape.Width, kernel.Width, stride.Width, dilation, pad.Width).Padded(layer);
        var axes = input.Shape.Rank == 2 ? new[] { columns } : [rows, columns];
        string[] inputs = layer.Find(TensorKind.Bias) is { } bias ? [input.Name, b.Tensor(layer[TensorKind.Weight]), b.Tensor(bias)] : [input.Name, b.Tensor(layer[TensorKind.Weight])];
        var name = b.Add(
            "Conv", inputs, ("kernel_shape", Of(axes, axis => axis.Kernel)), ("strides", Of(axes, axis => axis.Stride)), ("dilations", Of(axes, axis => axis.Dilation)),
            layer.Has("Same") && dilation == 1 ? ("auto_pad", "SAME_UPPER") : ("pads", Pads(axes)), ("group", layer.Number("Groups", 1)));
        return input with { Name = name, Shape = Outputs(input.Shape, rows, columns) with { Channels = layer.LeadingNumber(0) } };
    }

    public static Carried Pool(NetworkGraph graph, WrittenLayer layer)
    {
        var (input, size) = (graph.As(graph.Last, Axes.ChannelsFirst), WrittenLayer.Both(layer.Leading(0)));
        var (stride, pad) = (layer.Both("Stride", size), layer.Both("Pad", (0, 0)));
        var rows = new Axis(input.Shape.Height, size.Height, stride.Height, 1, pad.Height).Padded(layer);
        var columns = new Axis(input.Shape.Width, size.Width, stride.Width, 1, pad.Width).Padded(layer);
        var axes = input.Shape.Rank == 2 ? new[] { columns } : [rows, columns];
        var name = graph.Builder.Add(
            layer.Kind[..^2], [input.Name], ("kernel_shape", Of(axes, axis => axis.Kernel)), ("strides", Of(axes, axis => axis.Stride)), ("pads", Pads(axes)));
        return input with { Name = name, Shape = Outputs(input.Shape, rows, columns) };
    }

    public static Carried Global(NetworkGraph graph, WrittenLayer layer)
    {
        var input = graph.As(graph.Last, Axes.ChannelsFirst);
        return input.Shape.Rank == 1
            ? input
            : new Carried(graph.Builder.Add("Flatten", [graph.Builder.Add(layer.Kind, [input.Name])], ("axis", 1)), LayerShape.Vector(input.Shape.Channels), Axes.ChannelsLast);
    }

    private static LayerShape Outputs(LayerShape input, Axis rows, Axis columns) => input with { Height = input.Rank == 3 ? rows.Outputs : 1, Width = columns.Outputs };

    private static int[] Of(Axis[] axes, Func<Axis, int> value) => [.. axes.Select(value)];

    private static int[] Pads(Axis[] axes) => [.. axes.Select(axis => axis.Before), .. axes.Select(axis => axis.After)];

    // Windows along an axis, with the zeros before it and behind it.
    private sealed record Axis(int Length, int Kernel, int Stride, int Dilation, int Before)
    {
        public int After { get; init; } = Before;

        public int Outputs => ((Length + Before + After - Reach) / Stride) + 1;

        private int Reach => (Dilation * (Kernel - 1)) + 1;

        public Axis Padded(WrittenLayer layer)
        {
            var all = Math.Max(0, ((((Length + Stride - 1) / Stride) - 1) * Stride) + Reach - Length);
            return layer.Has("Same") ? this with { Before = all / 2, After = all - (all / 2) }
                : layer.Has("Causal") ? this with { Before = Reach - 1, After = 0 }
                : this;
        }
    }
}
