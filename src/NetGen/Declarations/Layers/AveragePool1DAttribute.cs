namespace NetGen;

/// <summary>
/// Declares the mean of each channel in windows along a sequence: (length, channels) → (outputs, channels) with ⌊(length + 2·pad − size) / stride⌋ + 1 outputs.
/// </summary>
/// <remarks><c>y[p, c] = (1/n)·Σ x[p·stride + k − pad, c]</c> over those n positions k of the window that lie in the input: padding does not count. Source: LeCun et al., "Backpropagation applied to handwritten zip code recognition", 1989; without padding in the mean as in PyTorch with <c>count_include_pad=False</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AveragePool1DAttribute : Pool1DAttribute
{
    /// <summary>Declares the mean in windows along a sequence.</summary>
    /// <param name="size">Positions of a window, at least 1.</param>
    public AveragePool1DAttribute(int size)
        : base(size)
    {
    }
}
