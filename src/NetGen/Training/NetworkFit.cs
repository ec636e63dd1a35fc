using NetGen.Training;

namespace NetGen;

/// <summary>Trains a network as a whole: <c>net.Fit(inputs, labels)</c>.</summary>
/// <remarks>They fit the scaling of <see cref="StandardizeAttribute"/>, where nobody has, to the rows that are trained on. They are found with <c>using NetGen</c>; the types they take and give are in <see cref="NetGen.Training"/>.</remarks>
// The overloads with optional parameters differ in types of those that are not: no call fits two.
#pragma warning disable RS0026
public static partial class NetworkFit
{
    /// <summary>Trains the network on inputs and targets, as often as <see cref="FitOptions"/> say, and leaves the best weights in it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <param name="options">How to train; the defaults where there are none.</param>
    /// <param name="progress">Told at the end of each epoch, on this thread. An exception of it ends training with the best weights and passes through.</param>
    /// <param name="cancellation">Ends training between two steps: the call returns with the best weights and <see cref="StopReason.Cancelled"/>.</param>
    /// <returns>The history, the best epoch, why it ended, and what looks wrong.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong, an option out of its range, or a target one that the loss is not defined for; nothing has changed.</exception>
    public static FitResult Fit<T>(
        this ITrainableNetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets,
        FitOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
        where T : struct =>
        Run(network, null, new TrainingData<T>(new Rows<T>(inputs, targets), default), hasValidation: false, options, progress, cancellation);

    /// <summary>Trains the network on inputs and targets, with rows of their own for validation.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="targets">samples × outputs.</param>
    /// <param name="validationInputs">The inputs of the samples that the network is judged by and never trained on; at least one sample.</param>
    /// <param name="validationTargets">Their targets.</param>
    /// <param name="options">How to train; the defaults where there are none.</param>
    /// <param name="progress">Told at the end of each epoch, on this thread. An exception of it ends training with the best weights and passes through.</param>
    /// <param name="cancellation">Ends training between two steps: the call returns with the best weights and <see cref="StopReason.Cancelled"/>.</param>
    /// <returns>The history, the best epoch, why it ended, and what looks wrong.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong, an option out of its range, or a target one that the loss is not defined for; nothing has changed.</exception>
    public static FitResult Fit<T>(
        this ITrainableNetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> validationInputs, ReadOnlySpan<T> validationTargets,
        FitOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
        where T : struct =>
        Run(
            network, null, new TrainingData<T>(new Rows<T>(inputs, targets), new Rows<T>(validationInputs, validationTargets)),
            hasValidation: true, options, progress, cancellation);

    /// <summary>Trains the network on inputs of known classes, as often as <see cref="FitOptions"/> say, and leaves the best weights in it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <param name="options">How to train; the defaults where there are none.</param>
    /// <param name="progress">Told at the end of each epoch, on this thread. An exception of it ends training with the best weights and passes through.</param>
    /// <param name="cancellation">Ends training between two steps: the call returns with the best weights and <see cref="StopReason.Cancelled"/>.</param>
    /// <returns>The history, the best epoch, why it ended, and what looks wrong.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong, or a label or an option out of its range; nothing has changed.</exception>
    public static FitResult Fit<T>(
        this IClassTrainable<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels,
        FitOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
        where T : struct =>
        Run(network, network, new TrainingData<T>(new Rows<T>(inputs, labels), default), hasValidation: false, options, progress, cancellation);

    /// <summary>Trains the network on inputs of known classes, with rows of their own for validation.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × inputs, one sample after another; at least one sample.</param>
    /// <param name="labels">The class of each sample: 0 and above, below <see cref="IClassifier{T}.ClassCount"/>.</param>
    /// <param name="validationInputs">The inputs of the samples that the network is judged by and never trained on; at least one sample.</param>
    /// <param name="validationLabels">Their classes.</param>
    /// <param name="options">How to train; the defaults where there are none.</param>
    /// <param name="progress">Told at the end of each epoch, on this thread. An exception of it ends training with the best weights and passes through.</param>
    /// <param name="cancellation">Ends training between two steps: the call returns with the best weights and <see cref="StopReason.Cancelled"/>.</param>
    /// <returns>The history, the best epoch, why it ended, and what looks wrong.</returns>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentException">A length is wrong, or a label or an option out of its range; nothing has changed.</exception>
    public static FitResult Fit<T>(
        this IClassTrainable<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<T> validationInputs, ReadOnlySpan<int> validationLabels,
        FitOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
        where T : struct =>
        Run(
            network, network, new TrainingData<T>(new Rows<T>(inputs, labels), new Rows<T>(validationInputs, validationLabels)),
            hasValidation: true, options, progress, cancellation);

    private static FitResult Run<T>(
        ITrainableNetwork<T> network, IClassTrainable<T>? classes, in TrainingData<T> data, bool hasValidation,
        FitOptions? options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
        where T : struct
    {
        Demand.NotNull(nameof(network), network);
        var setup = new TrainingSetup<T>(network, classes, data, hasValidation, options);
        return new TrainingLoop<T>(setup, data) { Progress = progress }.Run(data, cancellation);
    }
}
