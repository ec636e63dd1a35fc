namespace NetGen;

/// <summary>
/// Declares a convolution over an image: (height, width, channels) → (rows, columns, filters). Rows are ⌊(height + 2·pad − dilation·(kernel height − 1) − 1) / stride⌋ + 1, columns alike, and
/// ⌈height / stride⌉ with <see cref="Padding.Same"/>. <see cref="Padding.Causal"/> is for sequences only.
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv2DAttribute : ConvolutionAttribute
{
    /// <summary>Declares a linear convolution over an image, with a square kernel.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernel">Rows and columns of the kernel, at least 1.</param>
    public Conv2DAttribute(int filters, int kernel)
        : this(filters, kernel, kernel, Activation.Identity)
    {
    }

    /// <summary>Declares a convolution over an image, with a square kernel.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernel">Rows and columns of the kernel, at least 1.</param>
    /// <param name="activation">The function applied to each sum.</param>
    public Conv2DAttribute(int filters, int kernel, Activation activation)
        : this(filters, kernel, kernel, activation)
    {
    }

    /// <summary>Declares a linear convolution over an image.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernelHeight">Rows of the kernel, at least 1.</param>
    /// <param name="kernelWidth">Columns of the kernel, at least 1.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth)
        : this(filters, kernelHeight, kernelWidth, Activation.Identity)
    {
    }

    /// <summary>Declares a convolution over an image.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernelHeight">Rows of the kernel, at least 1.</param>
    /// <param name="kernelWidth">Columns of the kernel, at least 1.</param>
    /// <param name="activation">The function applied to each sum.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation)
        : base(filters, activation)
    {
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>Rows of the kernel.</summary>
    public int KernelHeight { get; }

    /// <summary>Columns of the kernel.</summary>
    public int KernelWidth { get; }

    /// <summary>Rows from one output's window to the next one's, instead of a <c>Stride</c> for both directions; at least 1; 1 unless set.</summary>
    public int StrideHeight { get; set; } = 1;

    /// <summary>Columns from one output's window to the next one's, instead of a <c>Stride</c> for both directions; at least 1; 1 unless set.</summary>
    public int StrideWidth { get; set; } = 1;

    /// <summary>Rows of zeros above and below, instead of a <c>Pad</c> for both directions; not negative; 0 unless set.</summary>
    public int PadHeight { get; set; }

    /// <summary>Columns of zeros on the left and on the right, instead of a <c>Pad</c> for both directions; not negative; 0 unless set.</summary>
    public int PadWidth { get; set; }
}
