namespace NetGen;

/// <summary>A network that can be trained by gradient descent. Training has one writer at a time.</summary>
/// <remarks>How the losses of several samples become one, their mean or their sum, is declared by <see cref="Reduction"/>; which targets a loss takes, <see cref="Loss"/> says.</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public interface ITrainableNetwork<T> : IGradientNetwork<T>
    where T : struct
{
    /// <summary>How the losses of several samples become one, as declared.</summary>
    Reduction Reduction { get; }

    /// <summary>Computes the loss of one or more samples, reduced as declared. May run on many threads at once.</summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or a target is one that the loss is not defined for.</exception>
    T ComputeLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    /// <summary>Computes the gradient of the loss of one or more samples; changes no parameter.</summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <param name="gradient">Overwritten with one value a parameter, in the order of <see cref="INetwork{T}.GetParameters"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or a target is one that the loss is not defined for; <paramref name="gradient"/> has not changed.</exception>
    T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient);

    /// <summary>One step of the declared optimizer, which is plain gradient descent if there is none, on one sample. It leaves every finite parameter finite, and changes none where the loss is not finite.</summary>
    /// <param name="input">One sample.</param>
    /// <param name="target">Its target.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite.</param>
    /// <returns>
    /// The loss before the step. NaN where a layer's step was too large for its number type: that layer and those before it have kept their parameters; layers nearer
    /// the output may have taken the step.
    /// </returns>
    /// <exception cref="ArgumentException">A length is wrong, the rate is not finite, or a target is one that the loss is not defined for; no parameter has changed.</exception>
    T TrainStep(ReadOnlySpan<T> input, ReadOnlySpan<T> target, T learningRate);

    /// <summary>One step of the declared optimizer on a mini-batch. Where the loss is not finite, or the step would leave a parameter not finite, no parameter changes.</summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite.</param>
    /// <returns>The reduced loss before the step; NaN where it is finite and the step was not taken.</returns>
    /// <exception cref="ArgumentException">A length is wrong, the rate is not finite, or a target is one that the loss is not defined for; no parameter has changed.</exception>
    T TrainBatch(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, T learningRate);
}
