namespace NetGen;

/// <summary>
/// A network that also gives the derivatives of its loss by its inputs, for what stands before it: another network, an adversary, a search for inputs. It is declared with
/// <see cref="NetworkAttribute.InputGradient"/>.
/// </summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public interface IDifferentiableNetwork<T> : ITrainableNetwork<T>
    where T : struct
{
    /// <summary>Computes the gradient of the loss of one or more samples by the parameters and by the inputs; changes no parameter. May run on many threads at once.</summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <param name="gradient">Overwritten with one value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>.</param>
    /// <param name="inputGradient">Overwritten with samples × inputs values, in the layout of the inputs: the derivatives of the loss as it is returned, reduced.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or a target is one that the loss is not defined for; neither gradient has changed.</exception>
    T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient);

    /// <summary>
    /// Computes the gradient by the parameters and by the inputs where the derivatives of a loss by the outputs are given; changes no parameter. May run on many threads at once.
    /// </summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="outputGradients">samples × outputs: ∂loss/∂output of each sample.</param>
    /// <param name="gradient">Overwritten with one value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>: the sum over the samples, as they are.</param>
    /// <param name="inputGradient">Overwritten with samples × inputs values, in the layout of the inputs: ∂loss/∂input of each sample.</param>
    /// <exception cref="ArgumentException">A length is wrong; neither gradient has changed.</exception>
    void BackwardFrom(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, Span<T> gradient, Span<T> inputGradient);
}
