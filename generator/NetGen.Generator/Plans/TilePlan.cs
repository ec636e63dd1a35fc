namespace NetGen.Generator.Plans;

/// <summary>How a batch is cut: the scratch of so many samples at once, one sample after another.</summary>
/// <param name="ForwardSamples">Samples of a tile that only goes forward; its scratch lives on the stack.</param>
/// <param name="TrainingSamples">Samples of a tile that trains; its scratch is the workspace.</param>
internal sealed record TilePlan(int ForwardSamples, int TrainingSamples)
{
    /// <summary>Plans the tiles for scratch of the given lengths a sample: whole groups of samples where there is room for one.</summary>
    public static TilePlan Plan(int forwardScratch, int deltaScratch, int group) => new(
        Samples(VectorLimits.ForwardTile, forwardScratch, group),
        Samples(VectorLimits.TrainingTile, forwardScratch + deltaScratch, group));

    /// <summary>Whether every tile but a batch's last is whole groups.</summary>
    public bool HasGroups(int group) => ForwardSamples % group == 0 && TrainingSamples % group == 0;

    private static int Samples(int budget, int scratch, int group)
    {
        var samples = Math.Min(VectorLimits.TileSamples, budget / scratch);
        var step = samples >= group ? group : VectorLimits.Together;
        return Math.Max(1, samples / step * step);
    }
}
