using System.Text.Json.Serialization;

namespace Cluster.Sweep;

/// <summary>What came of a piece of work; a line of the file of results.</summary>
/// <param name="Variant">The network's name.</param>
/// <param name="Network">The network's <see cref="NetworkFingerprint"/>.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Seed">Of initial weights and the order of rows.</param>
/// <param name="Fold">The fold that was held out.</param>
/// <param name="Folds">How many there were.</param>
/// <param name="Epochs">Of the training.</param>
/// <param name="Data">The hash of the rows.</param>
/// <param name="Right">Held-out rows whose class was found.</param>
/// <param name="HeldOut">All held-out rows.</param>
/// <param name="Loss">Their mean cross-entropy; null where it is not finite.</param>
[GenerateSerializer, Immutable, Alias("sweep-row")]
internal sealed record SweepRow(
    [property: Id(0), JsonRequired] string Variant,
    [property: Id(1), JsonRequired] string Network,
    [property: Id(2), JsonRequired] float Rate,
    [property: Id(3), JsonRequired] int Seed,
    [property: Id(4), JsonRequired] int Fold,
    [property: Id(5), JsonRequired] int Folds,
    [property: Id(6), JsonRequired] int Epochs,
    [property: Id(7), JsonRequired] string Data,
    [property: Id(8), JsonRequired] int Right,
    [property: Id(9), JsonRequired] int HeldOut,
    [property: Id(10), JsonRequired] float? Loss)
{
    /// <summary>The piece of work.</summary>
    [JsonIgnore]
    public SweepItem Item => new(Variant, Rate, Seed, Fold);

    /// <summary>What the piece had in common with others.</summary>
    [JsonIgnore]
    public SweepSettings Settings => new(Folds, Epochs, Data);
}
