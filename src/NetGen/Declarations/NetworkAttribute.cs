namespace NetGen;

/// <summary>
/// Declares a feed-forward network on a partial class. Its layers are the class's attributes that derive from <see cref="LayerAttribute"/>, such as <see cref="DenseAttribute"/>, in source order.
/// </summary>
/// <remarks>
/// A sample is a vector, a sequence or an image. The numbers of a sequence are (length, channels), those of an image (height, width, channels); with <see cref="Layout.ChannelsFirst"/> they are
/// (channels, length) and (channels, height, width).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Declares a network of vectors for inference only: no training code is emitted.</summary>
    /// <param name="inputs">Values of one input sample, at least 1.</param>
    public NetworkAttribute(int inputs) => Inputs = inputs;

    /// <summary>Declares a network of vectors that can be trained.</summary>
    /// <param name="inputs">Values of one input sample, at least 1.</param>
    /// <param name="loss">What training minimises.</param>
    public NetworkAttribute(int inputs, Loss loss)
        : this(inputs) => Loss = loss;

    /// <summary>Declares a network of sequences for inference only: no training code is emitted.</summary>
    /// <param name="first">Positions of one sample, with <see cref="Layout.ChannelsFirst"/> values of each position; at least 1.</param>
    /// <param name="second">Values of each position, with <see cref="Layout.ChannelsFirst"/> positions; at least 1.</param>
    public NetworkAttribute(int first, int second) => Inputs = unchecked(first * second);

    /// <summary>Declares a network of sequences that can be trained.</summary>
    /// <param name="first">Positions of one sample, with <see cref="Layout.ChannelsFirst"/> values of each position; at least 1.</param>
    /// <param name="second">Values of each position, with <see cref="Layout.ChannelsFirst"/> positions; at least 1.</param>
    /// <param name="loss">What training minimises.</param>
    public NetworkAttribute(int first, int second, Loss loss)
        : this(first, second) => Loss = loss;

    /// <summary>Declares a network of images for inference only: no training code is emitted.</summary>
    /// <param name="first">Rows of one sample, with <see cref="Layout.ChannelsFirst"/> channels; at least 1.</param>
    /// <param name="second">Columns, with <see cref="Layout.ChannelsFirst"/> rows; at least 1.</param>
    /// <param name="third">Values of each position, with <see cref="Layout.ChannelsFirst"/> columns; at least 1.</param>
    public NetworkAttribute(int first, int second, int third) => Inputs = unchecked(first * second * third);

    /// <summary>Declares a network of images that can be trained.</summary>
    /// <param name="first">Rows of one sample, with <see cref="Layout.ChannelsFirst"/> channels; at least 1.</param>
    /// <param name="second">Columns, with <see cref="Layout.ChannelsFirst"/> rows; at least 1.</param>
    /// <param name="third">Values of each position, with <see cref="Layout.ChannelsFirst"/> columns; at least 1.</param>
    /// <param name="loss">What training minimises.</param>
    public NetworkAttribute(int first, int second, int third, Loss loss)
        : this(first, second, third) => Loss = loss;

    /// <summary>Values of one input sample.</summary>
    public int Inputs { get; }

    /// <summary>What training minimises; <see langword="null"/> for inference only.</summary>
    public Loss? Loss { get; }

    /// <summary>
    /// The name of a static method that is minimised instead: <c>LossFunction = nameof(Pinball)</c> with <c>static float Pinball(float y, float t) => t &gt; y ? 0.9f * (t - y) : 0.1f * (y - t);</c>. The
    /// loss of a sample is its mean over the outputs y and their targets t. The compiler differentiates it by y; none unless set.
    /// </summary>
    public string? LossFunction { get; set; }

    /// <summary>The type that has the method of <see cref="LossFunction"/>; the network's class unless set.</summary>
    public Type? FunctionOf { get; set; }

    /// <summary>The number type of everything; <see cref="Precision.Single"/> unless set.</summary>
    public Precision Precision { get; set; } = Precision.Single;

    /// <summary>How the losses of a batch become one; <see cref="Reduction.Mean"/> unless set.</summary>
    public Reduction Reduction { get; set; } = Reduction.Mean;

    /// <summary>Where <see cref="Loss.Huber"/> turns from quadratic to linear; finite and above 0; 1 unless set.</summary>
    public double Delta { get; set; } = 1;

    /// <summary>How multiply-adds are rounded; <see cref="Arithmetic.Fused"/> unless set.</summary>
    public Arithmetic Arithmetic { get; set; } = Arithmetic.Fused;

    /// <summary>How the values of a sequence or an image lie in inputs, outputs, targets and their gradients; <see cref="Layout.ChannelsLast"/> unless set.</summary>
    public Layout Layout { get; set; } = Layout.ChannelsLast;

    /// <summary>
    /// Whether there are members that give the derivatives of the loss by the inputs: <see cref="IDifferentiableNetwork{T}"/>, or with <see cref="Loss.External"/> its
    /// <see cref="IDifferentiableNetwork{T}.BackwardFrom"/> alone. Needs a loss; <see langword="false"/> unless set.
    /// </summary>
    public bool InputGradient { get; set; }

    /// <summary>Whether there are members that give the outputs of all layers: <c>ActivationCount</c> and <c>ComputeActivations</c>; <see langword="false"/> unless set.</summary>
    public bool Activations { get; set; }
}
