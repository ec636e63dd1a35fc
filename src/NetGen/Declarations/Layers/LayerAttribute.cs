using System.ComponentModel;

namespace NetGen;

/// <summary>
/// What every layer has. Layers follow one another in source order; what one gives is what the next one reads. A value is a vector, a sequence (length, channels) or an image
/// (height, width, channels); a layer that is made for positions treats a vector as one position.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>The name by which a later <see cref="AddAttribute"/> or <see cref="ConcatAttribute"/> refers to the layer's output; none unless set. A name is given once.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Whether the layer's parameters learn; <see langword="true"/> unless set. If not, their part of a gradient is 0, optimizers leave them alone, and no code that computes their
    /// gradient is emitted.
    /// </summary>
    public bool Trainable { get; set; } = true;
}
