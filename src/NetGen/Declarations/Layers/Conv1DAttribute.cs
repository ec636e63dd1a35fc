namespace NetGen;

/// <summary>
/// Declares a convolution along a sequence: (length, channels) → (outputs, filters). Outputs are ⌊(length + 2·pad − dilation·(kernel − 1) − 1) / stride⌋ + 1, and ⌈length / stride⌉ with
/// <see cref="Padding.Same"/> and <see cref="Padding.Causal"/>.
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv1DAttribute : ConvolutionAttribute
{
    /// <summary>Declares a convolution along a sequence.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernel">Values of the kernel, at least 1.</param>
    /// <param name="activation">The function applied to each sum.</param>
    public Conv1DAttribute(int filters, int kernel, Activation activation = Activation.Identity)
        : base(filters, activation) => Kernel = kernel;

    /// <summary>Values of the kernel.</summary>
    public int Kernel { get; }
}
