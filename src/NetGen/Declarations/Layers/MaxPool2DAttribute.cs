namespace NetGen;

/// <summary>
/// Declares the largest number of each channel in windows over an image: (height, width, channels) → (rows, columns, channels) with ⌊(height + 2·pad − height of a window) / stride⌋ + 1 rows, and
/// columns alike.
/// </summary>
/// <remarks><c>y[p, c] = max x[p·stride + k − pad, c]</c> over the positions k = (row, column) of the window; what lies outside the input is left out. Of equal numbers the first takes the gradient. Source: Zhou and Chellappa, "Computation of optical flow using a neural network", 1988.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxPool2DAttribute : Pool2DAttribute
{
    /// <summary>Declares the largest number in square windows over an image.</summary>
    /// <param name="size">Rows and columns of a window, at least 1.</param>
    public MaxPool2DAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Declares the largest number in windows over an image.</summary>
    /// <param name="height">Rows of a window, at least 1.</param>
    /// <param name="width">Columns of a window, at least 1.</param>
    public MaxPool2DAttribute(int height, int width)
        : base(height, width)
    {
    }
}
