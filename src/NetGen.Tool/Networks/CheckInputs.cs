using System.Globalization;
using NetGen.Weights;

namespace NetGen.Tool.Networks;

/// <summary>Inputs to compare two forms of a network on, the same each time.</summary>
internal static class CheckInputs
{
    /// <summary>How many samples.</summary>
    public const int Samples = 64;

    private const int Seed = 1, Fewest = 2;

    /// <summary>Multiplications of a model's own arithmetic that are worth waiting for: some ten seconds.</summary>
    private const long Patience = 2_000_000_000;

    /// <summary>How many samples a model is computed for: fewer than <see cref="Samples"/> of one that takes long.</summary>
    /// <param name="cost">Multiplications for a sample.</param>
    public static int Count(long cost) => (int)Math.Clamp(Patience / Math.Max(1, cost), Fewest, Samples);

    /// <summary>Draws samples: from −2 to 2; of an embedding the indices of its rows.</summary>
    /// <param name="architecture">The network.</param>
    public static IEnumerable<double[]> Draw(Architecture architecture)
    {
        var random = new Random(Seed);
        var size = architecture.Sizes.Aggregate(1, (product, side) => product * side);
        var embedding = architecture.Layers[0].Term is { Name: "Embedding" } term ? int.Parse(term.Options[0].Value, CultureInfo.InvariantCulture) : 0;
        for (var n = 0; n < Samples; n++)
        {
            yield return [.. Enumerable.Range(0, size).Select(_ => embedding > 0 ? random.Next(embedding) : (4 * random.NextDouble()) - 2)];
        }
    }
}
