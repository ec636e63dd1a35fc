namespace NetGen.Generator.Plans;

/// <summary>How a batch is cut: the scratch of so many samples at once, one sample after another.</summary>
/// <param name="ForwardSamples">Samples of a tile that only goes forward; its scratch lives on the stack.</param>
/// <param name="TrainingSamples">Samples of a tile that trains; its scratch is the workspace.</param>
internal sealed record TilePlan(int ForwardSamples, int TrainingSamples)
{
    /// <summary>The tiles for a network's scratch of a sample: whole groups of samples where there is room for one.</summary>
    public static TilePlan Of(NetworkLayout layout) => new(
        Samples(VectorLimits.ForwardTile, layout.ForwardScratch, layout.Group),
        Samples(VectorLimits.TrainingTile, layout.ForwardScratch + layout.DeltaScratch, layout.Group));

    /// <summary>Whether every tile but a batch's last is whole groups.</summary>
    public bool HasGroups(int group) => ForwardSamples % group == 0 && TrainingSamples % group == 0;

    private static int Samples(int budget, int scratch, int group)
    {
        var samples = Math.Min(VectorLimits.TileSamples, budget / scratch);
        var step = samples >= group ? group : VectorLimits.TileRows;
        return Math.Max(1, samples / step * step);
    }
}
