namespace NetGen;

/// <summary>
/// Declares the mean of each channel in windows over an image: (height, width, channels) → (rows, columns, channels) with ⌊(height + 2·pad − height of a window) / stride⌋ + 1 rows, and
/// columns alike.
/// </summary>
/// <remarks><c>y[p, c] = (1/n)·Σ x[p·stride + k − pad, c]</c> over those n positions k = (row, column) of the window that lie in the input: padding does not count. Source: LeCun et al., "Backpropagation applied to handwritten zip code recognition", 1989; without padding in the mean as in PyTorch with <c>count_include_pad=False</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AveragePool2DAttribute : Pool2DAttribute
{
    /// <summary>Declares the mean in square windows over an image.</summary>
    /// <param name="size">Rows and columns of a window, at least 1.</param>
    public AveragePool2DAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Declares the mean in windows over an image.</summary>
    /// <param name="height">Rows of a window, at least 1.</param>
    /// <param name="width">Columns of a window, at least 1.</param>
    public AveragePool2DAttribute(int height, int width)
        : base(height, width)
    {
    }
}
