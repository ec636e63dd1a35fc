using Cluster.Work;

namespace Cluster.Sweep;

/// <summary>What a silo answers.</summary>
/// <param name="Silo">Which one.</param>
/// <param name="Known">How many rows of the data it has.</param>
/// <param name="Result">What came of the piece; null where not all rows are there, or where rows came.</param>
[GenerateSerializer, Immutable, Alias("sweep-answer")]
internal sealed record SweepAnswer([property: Id(0)] string Silo, [property: Id(1)] int Known, [property: Id(2)] SweepRow? Result) : IWorkAnswer<SweepRow>;
