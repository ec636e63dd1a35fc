namespace NetGen;

/// <summary>Declares the sum with the output of an earlier layer of the same shape, a residual connection; the shape stays.</summary>
/// <remarks><c>y = x + other</c>. Source: He et al., "Deep Residual Learning for Image Recognition", 2016.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AddAttribute : LayerAttribute
{
    /// <summary>Declares the sum with an earlier layer's output.</summary>
    /// <param name="layer">The <see cref="LayerAttribute.Name"/> of the earlier layer.</param>
    public AddAttribute(string layer) => Layer = layer;

    /// <summary>The name of the earlier layer.</summary>
    public string Layer { get; }
}
