namespace NetGen.Generator.Programs;

/// <summary>Where a copied number goes. The way back is the same step with <see cref="IsBack"/>.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Offset">The first channel of the longer of the two values, for <see cref="PlacingKind.Channels"/>; the position, for <see cref="PlacingKind.Position"/>.</param>
/// <param name="IsBack">Whether input and output have changed sides.</param>
internal sealed record Placing(PlacingKind Kind, int Offset = 0, bool IsBack = false);
