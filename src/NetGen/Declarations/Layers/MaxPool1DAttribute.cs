namespace NetGen;

/// <summary>
/// Declares the largest number of each channel in windows along a sequence: (length, channels) → (outputs, channels) with ⌊(length + 2·pad − size) / stride⌋ + 1 outputs.
/// </summary>
/// <remarks><c>y[p, c] = max x[p·stride + k − pad, c]</c> over the positions k of the window; what lies outside the input is left out. Of equal numbers the first takes the gradient. Source: Zhou and Chellappa, "Computation of optical flow using a neural network", 1988.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxPool1DAttribute : Pool1DAttribute
{
    /// <summary>Declares the largest number in windows along a sequence.</summary>
    /// <param name="size">Positions of a window, at least 1.</param>
    public MaxPool1DAttribute(int size)
        : base(size)
    {
    }
}
