namespace NetGen.Generator.Plans;

/// <summary>What a pass keeps of a layer.</summary>
/// <param name="PreActivation">z.</param>
/// <param name="Output">a: the same as z where nothing reads z again.</param>
/// <param name="Part">The part of the activation that its derivative reads; null where there is none.</param>
/// <param name="Delta">∂loss/∂z.</param>
internal sealed record LayerScratch(Slot PreActivation, Slot Output, Slot? Part, Slot Delta);
