using NetGen.Generator.Catalog.Layers;

namespace NetGen.Generator.Programs;

/// <summary>What a tensor of parameters starts with: numbers that are drawn, or one number.</summary>
/// <param name="Distribution">How they are drawn; null where they are not.</param>
/// <param name="Constant">The number where they are not.</param>
/// <param name="Source">In words, for the reader of the constructor.</param>
internal sealed record InitialParameter(WeightDistribution? Distribution, double Constant, string Source)
{
    public static InitialParameter Of(double constant) => new(null, constant, string.Empty);
}
