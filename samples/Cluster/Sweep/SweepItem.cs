namespace Cluster.Sweep;

/// <summary>A piece of work: one network trained on all folds but one, and examined on that.</summary>
/// <param name="Variant">The network's name.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Seed">Decides initial weights and the order of rows.</param>
/// <param name="Fold">The fold that is held out, from 0.</param>
[GenerateSerializer, Immutable, Alias("sweep-item")]
internal sealed record SweepItem([property: Id(0)] string Variant, [property: Id(1)] float Rate, [property: Id(2)] int Seed, [property: Id(3)] int Fold);
