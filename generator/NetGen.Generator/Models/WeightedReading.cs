namespace NetGen.Generator.Models;

/// <summary>A reading with the weights of its file, or what is wrong with those.</summary>
/// <param name="Reading">The network; without a model where nothing can be emitted.</param>
/// <param name="BuildViolation">The rule that the file breaks.</param>
internal sealed record WeightedReading(Reading Reading, BuildViolation? BuildViolation);
