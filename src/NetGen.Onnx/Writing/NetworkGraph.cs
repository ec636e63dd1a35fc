using NetGen.Onnx.Layers;

namespace NetGen.Onnx.Writing;

/// <summary>The graph of a network while it is written: its nodes, and what each layer has given.</summary>
/// <param name="builder">Takes the nodes.</param>
/// <param name="declared">The order of axes of inputs and outputs, and of Flatten.</param>
internal sealed class NetworkGraph(GraphBuilder builder, Axes declared)
{
    private readonly List<Carried> _outputs = [];

    public GraphBuilder Builder { get; } = builder;

    public Axes Declared { get; } = declared;

    /// <summary>What the last layer has given.</summary>
    public Carried Last => _outputs[^1];

    /// <summary>What a layer has given; 0 is the input, standardized where it is.</summary>
    public Carried this[int layer] => _outputs[layer];

    public void Give(Carried output) => _outputs.Add(output);

    /// <summary>A value with its axes in an order, turned where it has another.</summary>
    public Carried As(Carried value, Axes axes)
    {
        if (value.Axes == axes || value.Shape.Rank == 1)
        {
            return value with { Axes = axes };
        }

        int[] order = (value.Shape.Rank, axes) switch
        {
            (2, _) => [0, 2, 1],
            (_, Axes.ChannelsFirst) => [0, 3, 1, 2],
            _ => [0, 2, 3, 1],
        };
        return value with { Name = Builder.Add("Transpose", [value.Name], ("perm", order)), Axes = axes };
    }

    /// <summary>The sizes of a constant with a number for each channel that it may be stretched to a value.</summary>
    public static int[] ChannelSizes(Carried value) =>
        value.ChannelAxis == 1 ? [value.Shape.Channels, .. Enumerable.Repeat(1, value.Shape.Rank - 1)] : [value.Shape.Channels];

    /// <summary>The shape of a value behind the batch.</summary>
    public static IReadOnlyList<int> Sizes(LayerShape shape, Axes axes) => shape.Sizes(axes == Axes.ChannelsFirst);
}
