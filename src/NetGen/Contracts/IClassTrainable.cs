namespace NetGen;

/// <summary>A network that also trains on class labels instead of targets: one with a single output, or with the loss CrossEntropy. Where its outputs are
/// sequences or images, it is an <see cref="ILabelledPositions"/>: each position has a label.</summary>
/// <remarks><see cref="ClassTraining"/> adds <c>ComputeLoss</c> and <c>Backward</c> with labels.</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public interface IClassTrainable<T> : ITrainableNetwork<T>, IClassifier<T>
    where T : struct
{
    /// <summary>One step of the declared optimizer, which is plain gradient descent if there is none, on one sample of a known class.</summary>
    /// <param name="input">One sample.</param>
    /// <param name="label">Its class: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>. An <see cref="ILabelledPositions"/> refuses it: one class does not say those of all positions.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite.</param>
    /// <returns>The loss before the step, as from <see cref="ITrainableNetwork{T}.TrainStep"/>.</returns>
    /// <exception cref="ArgumentException">The length is wrong, the label is out of range or the rate is not finite; no parameter has changed.</exception>
    T TrainStep(ReadOnlySpan<T> input, int label, T learningRate);

    /// <summary>One step of the declared optimizer on a mini-batch of samples of known classes.</summary>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample; of an <see cref="ILabelledPositions"/> of each position of each sample.</param>
    /// <param name="learningRate">The step's length along the negative gradient; finite.</param>
    /// <returns>The reduced loss before the step, as from <see cref="ITrainableNetwork{T}.TrainBatch"/>.</returns>
    /// <exception cref="ArgumentException">A length is wrong, a label is out of range or the rate is not finite; no parameter has changed.</exception>
    T TrainBatch(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, T learningRate);
}
