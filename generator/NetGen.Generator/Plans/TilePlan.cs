namespace NetGen.Generator.Plans;

/// <summary>How a batch is cut: the scratch of so many samples at once, one sample after another.</summary>
/// <param name="ForwardSamples">Samples of a tile that only goes forward; its scratch lives on the stack, which is cleared at each call.</param>
/// <param name="TrainingSamples">Samples of a tile that trains; its scratch is the workspace.</param>
internal sealed record TilePlan(int ForwardSamples, int TrainingSamples)
{
    /// <summary>Plans the tiles for scratch of the given lengths a sample.</summary>
    public static TilePlan Plan(int forwardScratch, int deltaScratch) => new(
        Samples(VectorLimits.ForwardTile, forwardScratch),
        Samples(VectorLimits.TrainingTile, forwardScratch + deltaScratch));

    private static int Samples(int budget, int scratch) =>
        Math.Max(1, Math.Min(VectorLimits.TileSamples, budget / scratch) / VectorLimits.Together * VectorLimits.Together);
}
