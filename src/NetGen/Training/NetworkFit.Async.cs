using NetGen.Training;

namespace NetGen;

// Fit on a thread of the pool, with all that comes before its first step: looking at many rows takes time too. What is wrong with an argument is the task's exception.
#pragma warning disable RS0026
public static partial class NetworkFit
{
    /// <inheritdoc cref="Fit{T}(ITrainableNetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, FitOptions, IProgress{TrainingProgress}, CancellationToken)"/>
    /// <remarks>Trains on a thread of the pool. The arrays must not change, and nothing else may train the network, until the task has ended.</remarks>
    public static Task<FitResult> FitAsync<T>(
        this ITrainableNetwork<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets,
        FitOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
        where T : struct =>
        Run(() => new TrainingSession<T>(network, inputs, targets, null, options), progress, cancellation);

    /// <inheritdoc cref="Fit{T}(ITrainableNetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, FitOptions, IProgress{TrainingProgress}, CancellationToken)"/>
    /// <remarks>Trains on a thread of the pool. The arrays must not change, and nothing else may train the network, until the task has ended.</remarks>
    public static Task<FitResult> FitAsync<T>(
        this ITrainableNetwork<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets, ReadOnlyMemory<T> validationInputs, ReadOnlyMemory<T> validationTargets,
        FitOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
        where T : struct =>
        Run(() => new TrainingSession<T>(network, inputs, targets, (validationInputs, validationTargets), options), progress, cancellation);

    /// <inheritdoc cref="Fit{T}(IClassTrainable{T}, ReadOnlySpan{T}, ReadOnlySpan{int}, FitOptions, IProgress{TrainingProgress}, CancellationToken)"/>
    /// <remarks>Trains on a thread of the pool. The arrays must not change, and nothing else may train the network, until the task has ended.</remarks>
    public static Task<FitResult> FitAsync<T>(
        this IClassTrainable<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<int> labels,
        FitOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
        where T : struct =>
        Run(() => new TrainingSession<T>(network, inputs, labels, null, options), progress, cancellation);

    /// <inheritdoc cref="Fit{T}(IClassTrainable{T}, ReadOnlySpan{T}, ReadOnlySpan{int}, ReadOnlySpan{T}, ReadOnlySpan{int}, FitOptions, IProgress{TrainingProgress}, CancellationToken)"/>
    /// <remarks>Trains on a thread of the pool. The arrays must not change, and nothing else may train the network, until the task has ended.</remarks>
    public static Task<FitResult> FitAsync<T>(
        this IClassTrainable<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<int> labels, ReadOnlyMemory<T> validationInputs, ReadOnlyMemory<int> validationLabels,
        FitOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
        where T : struct =>
        Run(() => new TrainingSession<T>(network, inputs, labels, (validationInputs, validationLabels), options), progress, cancellation);

    // The token is not the task's: a run that is cancelled ends with its result.
    private static Task<FitResult> Run<T>(Func<TrainingSession<T>> start, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
        where T : struct =>
        Task.Run(() => start().Run(progress, cancellation), CancellationToken.None);
}
