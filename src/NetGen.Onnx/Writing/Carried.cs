using NetGen.Onnx.Layers;

namespace NetGen.Onnx.Writing;

/// <summary>A value of the graph that is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">The layer's output, or the input.</param>
/// <param name="Axes">The order of its axes.</param>
internal sealed record Carried(string Name, LayerShape Shape, Axes Axes)
{
    /// <summary>The axis of the channels, from the last one.</summary>
    public int ChannelAxis => Axes == Axes.ChannelsFirst && Shape.Rank > 1 ? 1 : -1;
}
