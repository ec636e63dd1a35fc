using System.Runtime.InteropServices;
using Cluster.Work;

namespace Cluster.Sweep;

/// <summary>The rows of a file, or some of them. They travel to each silo once.</summary>
/// <param name="Inputs">rows × <see cref="Variant.Inputs"/>, one row after another.</param>
/// <param name="Labels">The class of each row.</param>
[GenerateSerializer, Immutable, Alias("sweep-data")]
internal sealed record SweepData([property: Id(0)] float[] Inputs, [property: Id(1)] int[] Labels)
{
    /// <summary>The start of the SHA-256 of all values: which data a result is of.</summary>
    public string Hash() => ShortHash.Of([.. MemoryMarshal.AsBytes(Inputs.AsSpan()), .. MemoryMarshal.AsBytes(Labels.AsSpan())]);

    /// <summary>Some of the rows.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    public SweepData Part(int first, int count) =>
        new([.. Inputs.AsSpan(first * Variant.Inputs, count * Variant.Inputs)], [.. Labels.AsSpan(first, count)]);

    /// <summary>Divides the rows: those of each class go round the folds in their order, so each fold has its share of every class.</summary>
    /// <param name="fold">The fold that is held out, from 0.</param>
    /// <param name="folds">How many there are.</param>
    public (SweepData Training, SweepData HeldOut) Divide(int fold, int folds)
    {
        var seen = new int[Variant.Classes];
        var divided = Labels.Index().ToLookup(row => seen[row.Item]++ % folds == fold, row => row.Index);
        return (Take([.. divided[false]]), Take([.. divided[true]]));
    }

    private SweepData Take(int[] rows) =>
        new([.. rows.SelectMany(row => Inputs.Skip(row * Variant.Inputs).Take(Variant.Inputs))], [.. rows.Select(row => Labels[row])]);
}
