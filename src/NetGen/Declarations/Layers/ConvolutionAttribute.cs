using System.ComponentModel;

namespace NetGen;

/// <summary>What convolutions have in common, along a sequence or over an image.</summary>
/// <remarks>
/// <c>z[p, o] = b[o] + Σ w[o, c, k] · x[p·stride + k·dilation − pad, c]</c> over the kernel's values k and the input channels c; what lies outside the input is 0. It is a cross-correlation, as
/// everywhere in the field: the kernel is not turned. Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConvolutionAttribute : LayerAttribute
{
    private protected ConvolutionAttribute(int filters, Activation activation)
    {
        Filters = filters;
        Activation = activation;
    }

    /// <summary>Output channels.</summary>
    public int Filters { get; }

    /// <summary>The function applied to each sum; Softmax is over the channels of each position.</summary>
    public Activation Activation { get; }

    /// <summary>Positions from one output's window to the next one's; at least 1; 1 unless set.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Positions from one value of the kernel to the next; at least 1; 1 unless set.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// Parts of the channels that have filters of their own, which read no other part; at least 1, and it divides the input channels and the filters; 1 unless set. As many as there are input
    /// channels make the convolution depthwise.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>Zeros beyond the ends of the input; <see cref="Padding.Valid"/>, which is none, unless set.</summary>
    public Padding Padding { get; set; }

    /// <summary>Zeros on each side of the input, where their number is to be given instead of a <see cref="Padding"/>; not negative; 0 unless set.</summary>
    public int Pad { get; set; }

    /// <summary>Whether the layer adds a bias <c>b</c> to each filter; <see langword="true"/> unless set.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>
    /// The name of a static method that is the activation instead: <c>Function = nameof(Swishy)</c> with <c>static float Swishy(float z) => z / (1 + MathF.Exp(-1.7f * z));</c>. The compiler reads
    /// it, differentiates it and writes it out like a function of its own; none unless set.
    /// </summary>
    public string? Function { get; set; }

    /// <summary>The type that has the methods of <see cref="Function"/> and <see cref="Derivative"/>; the network's class unless set.</summary>
    public Type? FunctionOf { get; set; }

    /// <summary>The name of a static method of z, or of z and y = f(z), that is the derivative of <see cref="Function"/>; it is checked. Derived from the function unless set.</summary>
    public string? Derivative { get; set; }

    /// <summary>The slope or scale for negative <c>z</c>: <see cref="Activation.LeakyRelu"/> (0.01 unless set) and <see cref="Activation.Elu"/> (1 unless set). Finite and not negative.</summary>
    public double Alpha { get; set; }

    /// <summary>γ of <see cref="Activation.Tanh"/>: tanh(γz). Finite and not 0; 1 unless set.</summary>
    public double Gain { get; set; } = 1;

    /// <summary>How the weights are drawn, where <c>in</c> and <c>out</c> are the channels of a group times the kernel's values; by the activation unless set.</summary>
    public Initializer Initializer { get; set; }
}
