namespace NetGen;

/// <summary>
/// Steps of single-precision networks with the learning rate as C# writes it, <c>0.1</c>: a <see langword="double"/>, which is rounded to
/// <see langword="float"/>. The networks' own members, which take a <see langword="float"/>, come first wherever they fit.
/// </summary>
public static class LearningRates
{
    /// <summary>One step of the declared optimizer, which is plain gradient descent if there is none, on one sample.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">One sample.</param>
    /// <param name="target">Its target.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite in single precision.</param>
    /// <returns>The loss before the step, as from <see cref="ITrainableNetwork{T}.TrainStep"/>.</returns>
    /// <exception cref="ArgumentException">As from the member of the same name; no parameter has changed.</exception>
    public static float TrainStep(this ITrainableNetwork<float> network, ReadOnlySpan<float> input, ReadOnlySpan<float> target, double learningRate) =>
        network.TrainStep(input, target, (float)learningRate);

    /// <summary>One step of the declared optimizer on a mini-batch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite in single precision.</param>
    /// <returns>The reduced loss before the step, as from <see cref="ITrainableNetwork{T}.TrainBatch"/>.</returns>
    /// <exception cref="ArgumentException">As from the member of the same name; no parameter has changed.</exception>
    public static float TrainBatch(this ITrainableNetwork<float> network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, double learningRate) =>
        network.TrainBatch(inputs, targets, (float)learningRate);

    /// <summary>One step along the gradient of a loss whose derivatives by the outputs are given.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="outputGradients">samples × outputs: ∂loss/∂output of each sample.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite in single precision.</param>
    /// <returns>Whether the step was taken, as from <see cref="IGradientNetwork{T}.TrainFrom"/>.</returns>
    /// <exception cref="ArgumentException">As from the member of the same name; no parameter has changed.</exception>
    public static bool TrainFrom(this IGradientNetwork<float> network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, double learningRate) =>
        network.TrainFrom(inputs, outputGradients, (float)learningRate);

    /// <summary>One step along a gradient, wherever it comes from.</summary>
    /// <param name="network">The network.</param>
    /// <param name="gradient">One value a parameter.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite in single precision.</param>
    /// <returns>Whether the step was taken, as from <see cref="IGradientNetwork{T}.ApplyGradient"/>.</returns>
    /// <exception cref="ArgumentException">As from the member of the same name; no parameter has changed.</exception>
    public static bool ApplyGradient(this IGradientNetwork<float> network, ReadOnlySpan<float> gradient, double learningRate) =>
        network.ApplyGradient(gradient, (float)learningRate);

    /// <summary>One step of the declared optimizer, which is plain gradient descent if there is none, on one sample of a known class.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">One sample.</param>
    /// <param name="label">Its class.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite in single precision.</param>
    /// <returns>The loss before the step.</returns>
    /// <exception cref="ArgumentException">As from the member of the same name; no parameter has changed.</exception>
    public static float TrainStep(this IClassTrainable<float> network, ReadOnlySpan<float> input, int label, double learningRate) =>
        network.TrainStep(input, label, (float)learningRate);

    /// <summary>One step of the declared optimizer on a mini-batch of samples of known classes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite in single precision.</param>
    /// <returns>The reduced loss before the step.</returns>
    /// <exception cref="ArgumentException">As from the member of the same name; no parameter has changed.</exception>
    public static float TrainBatch(this IClassTrainable<float> network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, double learningRate) =>
        network.TrainBatch(inputs, labels, (float)learningRate);
}
