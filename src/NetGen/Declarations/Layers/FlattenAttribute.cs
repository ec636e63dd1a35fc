namespace NetGen;

/// <summary>
/// Declares that all values become one vector: (length, channels) → (length · channels), (height, width, channels) → (height · width · channels).
/// </summary>
/// <remarks>
/// They stand in the order of the network's <see cref="Layout"/>: all channels of the first position first, or with <see cref="Layout.ChannelsFirst"/> all positions of the first channel, as PyTorch
/// has them, so that its weights of the layer behind load as they are.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class FlattenAttribute : LayerAttribute
{
}
