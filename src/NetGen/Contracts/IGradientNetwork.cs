using NetGen.Weights;

namespace NetGen;

/// <summary>A network that learns by gradients, whoever computes what it should have given. Training has one writer at a time.</summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public interface IGradientNetwork<T> : INetwork<T>, ITrainingMemory
    where T : struct
{
    /// <summary>The learning rate that suits the declared optimizer: 0.01 for <see cref="SgdAttribute"/>, which is also that of a network without one, and 0.001 for <see cref="AdamAttribute"/>.</summary>
    double DefaultLearningRate { get; }

    /// <summary>
    /// How many threads a call on a large batch may use: 1 unless set; −1 for as many as there are cores. The results have the same bits whatever it is. Threads are the
    /// process's own and wait for further calls; batches that are too small to be worth it stay on the caller's thread.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0 or below −1.</exception>
    int MaxDegreeOfParallelism { get; set; }

    /// <summary>
    /// Computes the gradient where the derivatives of a loss by the outputs are given, for a loss that is not declared; changes no parameter. May run on many threads at once.
    /// </summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="outputGradients">samples × outputs: ∂loss/∂output of each sample.</param>
    /// <param name="gradient">Overwritten with one value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>: the sum over the samples, as they are.</param>
    /// <exception cref="ArgumentException">A length is wrong; <paramref name="gradient"/> has not changed.</exception>
    void BackwardFrom(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, Span<T> gradient);

    /// <summary>One step of the declared optimizer along the gradient that <see cref="BackwardFrom"/> computes.</summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="outputGradients">samples × outputs: ∂loss/∂output of each sample.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite.</param>
    /// <returns>False where the gradient is not finite, or the step would leave a parameter not finite: nothing has changed then.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or the rate is not finite; no parameter has changed.</exception>
    bool TrainFrom(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, T learningRate);

    /// <summary>One step of the declared optimizer along a gradient, wherever it comes from: from several batches, another machine, a sum over many networks.</summary>
    /// <param name="gradient">One value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite.</param>
    /// <returns>False where the gradient is not finite, or the step would leave a parameter not finite: nothing has changed then.</returns>
    /// <exception cref="ArgumentException">The length is wrong, or the rate is not finite; no parameter has changed.</exception>
    bool ApplyGradient(ReadOnlySpan<T> gradient, T learningRate);

    /// <summary>Forgets what the optimizer remembers of earlier steps, as if the next one were the first. Parameters stay.</summary>
    void ResetOptimizer();
}
