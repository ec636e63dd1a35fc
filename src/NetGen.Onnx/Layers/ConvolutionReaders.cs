using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Convolutions.</summary>
internal static class ConvolutionReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader> { ["Conv"] = Conv };

    private static void Conv(LayerReading reading, Node node)
    {
        var (input, weights, bias) = (reading.Data(node, 0), reading.Constant(node, 1), reading.Optional(node, 2));
        var axes = SpatialAxes.Of(node, input);
        var windows = WindowShape.Of(node, [.. input.Sizes.Skip(2)], [.. weights.Sizes.Skip(2)]);
        axes.DemandAlone(node, windows);
        var filters = weights.Sizes[0];
        var (number, shape) = input.Shape.Rank == 1
            ? ProductReaders.Dense(reading, node, input, weights.As([filters, weights.Sizes[1]]), bias?.Values)
            : Append(reading, node, input, weights, bias, axes.Height(windows), axes.Width(windows));
        var sizes = reading.SizesOf(node);
        reading.Give(node, new Flow(number, shape, sizes, Flow.Known([Role.None, Role.Channel, .. axes.Roles], sizes)));
    }

    private static (int Number, LayerShape Shape) Append(
        LayerReading reading, Node node, Flow input, Tensor weights, Tensor? bias, WindowShape height, WindowShape width)
    {
        var (filters, groups, rank) = (weights.Sizes[0], node.Attributes.Integer("group", 1), input.Shape.Rank);
        var shape = input.Shape with { Height = height.Outputs, Width = width.Outputs, Channels = filters };
        var layer = new LayerDraft(rank == 2 ? "Conv1D" : "Conv2D", input.Shape, shape) { Activation = new ArchitectureTerm("Identity", []) };
        var kernel = rank == 2 ? ArchitectureText.Integer(width.Size) : FormattableString.Invariant($"{height.Size}x{width.Size}");
        layer.Options.AddRange([ArchitectureText.Plain(filters), ArchitectureText.Plain(kernel)]);
        if ((height.Stride, width.Stride) != (1, 1))
        {
            layer.Options.Add(new ArchitectureOption("Stride", ArchitectureText.Both(rank, height.Stride, width.Stride)));
        }

        if (Dilation(node, height, width) is > 1 and var dilation)
        {
            layer.Options.Add(ArchitectureText.Named("Dilation", dilation));
        }

        if (groups != 1)
        {
            layer.Options.Add(ArchitectureText.Named("Groups", groups));
        }

        layer.Options.AddRange(ZeroPadding.Of(node, rank, (input.Shape.Height, height), (input.Shape.Width, width)));
        int[] sizes = rank == 2 ? [filters, weights.Sizes[1], width.Size] : [filters, weights.Sizes[1], height.Size, width.Size];
        layer.Tensors.Add(new LayerTensor(TensorKind.Weight, sizes, InOrder(node, input, weights, groups)));
        if (bias is not null)
        {
            layer.Tensors.Add(new LayerTensor(TensorKind.Bias, [filters], [.. bias.Values]));
        }

        return (reading.Append(node, input, layer), shape);
    }

    // The layer has one number for both directions; along a kernel of 1 it makes no difference.
    private static int Dilation(Node node, WindowShape height, WindowShape width)
    {
        var (rows, columns) = (height.Size == 1 ? width.Dilation : height.Dilation, width.Size == 1 ? height.Dilation : width.Dilation);
        return (height.Size, width.Size) == (1, 1) ? 1
            : rows == columns ? rows
            : throw node.Refuse($"Its dilations are {rows} and {columns}. Expected the same along both axes: others cannot be declared.");
    }

    private static double[] InOrder(Node node, Flow input, Tensor weights, int groups)
    {
        if (input.Order is null)
        {
            return [.. weights.Values];
        }

        if (groups != 1)
        {
            throw node.Refuse($"It has {groups} groups behind a Concat whose parts are declared in another order. Expected one group there: put the latest part first in the Concat.");
        }

        var (channels, kernel) = (weights.Sizes[1], Tensor.Count(weights.Sizes.Skip(2)));
        return [.. weights.Values.Select((_, i) => weights.Values[(i / (channels * kernel) * channels * kernel) + (input.ChannelOf(i / kernel % channels) * kernel) + (i % kernel)])];
    }
}
