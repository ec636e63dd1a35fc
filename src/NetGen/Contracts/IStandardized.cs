namespace NetGen;

/// <summary>A network that starts with <see cref="StandardizeAttribute"/>: each input becomes <c>(x − mean) / deviation</c>.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public interface IStandardized<T>
    where T : struct
{
    /// <summary>Whether mean and deviation have been set: by <see cref="FitStandardization"/>, by <c>Fit</c>, from a file, or by another network. Else they are 0 and 1.</summary>
    bool IsStandardizationFitted { get; }

    /// <summary>
    /// Sets mean and deviation of each input, or of each channel of sequences and images over all their positions, to those of samples: the population's standard deviation √(Σ(x − mean)² / samples), summed in double and rounded once. An input
    /// without spread gets its value for mean, and deviation 1; so does the deviation of one whose spread is below the smallest normal number. Not for several threads at once.
    /// </summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample. Of the training rows only, or what is tested is no longer unknown.</param>
    /// <exception cref="ArgumentException">
    /// The length is wrong, an input is not finite, or inputs are so large that their mean or deviation is not finite in the network's number type; nothing has changed.
    /// </exception>
    void FitStandardization(ReadOnlySpan<T> inputs);
}
