using NetGen.Training;

namespace NetGen;

// Sessions: Fit in pieces.
#pragma warning disable RS0026
public static partial class NetworkFit
{
    /// <summary>Prepares training on inputs and targets, which goes on whenever the session is told to.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample. Not copied: they must not change until training has ended.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <param name="options">How to train; the defaults where there are none.</param>
    /// <returns>The session.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong, an option out of its range, or a target one that the loss is not defined for.</exception>
    public static TrainingSession<T> StartTraining<T>(
        this ITrainableNetwork<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets, FitOptions? options = null)
        where T : struct =>
        new(network, inputs, targets, null, options);

    /// <summary>Prepares training on inputs and targets, with rows of their own for validation.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample. Not copied: they must not change until training has ended.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <param name="validationInputs">The inputs of the samples that the network is judged by and never trained on; at least one sample.</param>
    /// <param name="validationTargets">Their targets.</param>
    /// <param name="options">How to train; the defaults where there are none.</param>
    /// <returns>The session.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong, an option out of its range, or a target one that the loss is not defined for.</exception>
    public static TrainingSession<T> StartTraining<T>(
        this ITrainableNetwork<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets, ReadOnlyMemory<T> validationInputs, ReadOnlyMemory<T> validationTargets,
        FitOptions? options = null)
        where T : struct =>
        new(network, inputs, targets, (validationInputs, validationTargets), options);

    /// <summary>Prepares training on inputs of known classes, which goes on whenever the session is told to.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample. Not copied: they must not change until training has ended.</param>
    /// <param name="labels">The class of each sample: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <param name="options">How to train; the defaults where there are none.</param>
    /// <returns>The session.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong, or a label or an option out of its range.</exception>
    public static TrainingSession<T> StartTraining<T>(
        this IClassTrainable<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<int> labels, FitOptions? options = null)
        where T : struct =>
        new(network, inputs, labels, null, options);

    /// <summary>Prepares training on inputs of known classes, with rows of their own for validation.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample. Not copied: they must not change until training has ended.</param>
    /// <param name="labels">The class of each sample: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <param name="validationInputs">The inputs of the samples that the network is judged by and never trained on; at least one sample.</param>
    /// <param name="validationLabels">Their classes.</param>
    /// <param name="options">How to train; the defaults where there are none.</param>
    /// <returns>The session.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong, or a label or an option out of its range.</exception>
    public static TrainingSession<T> StartTraining<T>(
        this IClassTrainable<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<int> labels, ReadOnlyMemory<T> validationInputs, ReadOnlyMemory<int> validationLabels,
        FitOptions? options = null)
        where T : struct =>
        new(network, inputs, labels, (validationInputs, validationLabels), options);
}
