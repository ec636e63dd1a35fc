namespace NetGen;

/// <summary>
/// Declares that the channels of an earlier layer are put behind those of each position: (channels) → (channels + others), (length, channels) → (length, channels + others), and images alike. The
/// earlier layer has as many positions, in the same form.
/// </summary>
/// <remarks>Source: Huang et al., "Densely Connected Convolutional Networks", 2017.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ConcatAttribute : LayerAttribute
{
    /// <summary>Declares that an earlier layer's channels are put behind.</summary>
    /// <param name="layer">The <see cref="LayerAttribute.Name"/> of the earlier layer.</param>
    public ConcatAttribute(string layer) => Layer = layer;

    /// <summary>The name of the earlier layer.</summary>
    public string Layer { get; }
}
