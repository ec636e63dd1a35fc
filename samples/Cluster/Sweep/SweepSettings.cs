namespace Cluster.Sweep;

/// <summary>What all pieces of a sweep have in common.</summary>
/// <param name="Folds">Parts that the rows are divided into.</param>
/// <param name="Epochs">Of each training.</param>
/// <param name="Data">The hash of the rows.</param>
[GenerateSerializer, Immutable, Alias("sweep-settings")]
internal sealed record SweepSettings([property: Id(0)] int Folds, [property: Id(1)] int Epochs, [property: Id(2)] string Data);
