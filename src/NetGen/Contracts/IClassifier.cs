namespace NetGen;

/// <summary>A network whose outputs can be read as classes: one for each of several outputs, or two for a single one.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public interface IClassifier<T> : INetwork<T>
    where T : struct
{
    /// <summary>How many classes there are: the number of outputs, or 2 for a single output; of an <see cref="ILabelledPositions"/> the classes of a position.</summary>
    int ClassCount { get; }

    /// <summary>Computes the class of one sample. May run on many threads at once.</summary>
    /// <param name="input">One sample: <see cref="INetwork{T}.InputSize"/> values.</param>
    /// <returns>
    /// The index of the largest output, of equal ones the first; for a single output 1 where it is at least ½, else 0. −1 where an output is not a number.
    /// </returns>
    /// <exception cref="ArgumentException">The length is wrong.</exception>
    int Classify(ReadOnlySpan<T> input);
}
