namespace NetGen;

/// <summary>
/// Declares a feed-forward network on a partial class. The layers are the class's <see cref="DenseAttribute"/>s, in source order.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Declares a network for inference only: no training code is emitted.</summary>
    /// <param name="inputs">Values of one input sample, at least 1.</param>
    public NetworkAttribute(int inputs) => Inputs = inputs;

    /// <summary>Declares a network that can be trained.</summary>
    /// <param name="inputs">Values of one input sample, at least 1.</param>
    /// <param name="loss">What training minimises.</param>
    public NetworkAttribute(int inputs, Loss loss)
        : this(inputs) => Loss = loss;

    /// <summary>Values of one input sample.</summary>
    public int Inputs { get; }

    /// <summary>What training minimises; <see langword="null"/> for inference only.</summary>
    public Loss? Loss { get; }

    /// <summary>The number type of everything; <see cref="Precision.Single"/> unless set.</summary>
    public Precision Precision { get; set; } = Precision.Single;

    /// <summary>How the losses of a batch become one; <see cref="Reduction.Mean"/> unless set.</summary>
    public Reduction Reduction { get; set; } = Reduction.Mean;

    /// <summary>Where <see cref="Loss.Huber"/> turns from quadratic to linear; finite and above 0; 1 unless set.</summary>
    public double Delta { get; set; } = 1;

    /// <summary>How multiply-adds are rounded; <see cref="Arithmetic.Fused"/> unless set.</summary>
    public Arithmetic Arithmetic { get; set; } = Arithmetic.Fused;
}
