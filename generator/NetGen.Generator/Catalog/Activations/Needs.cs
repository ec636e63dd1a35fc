namespace NetGen.Generator.Catalog.Activations;

/// <summary>What the forward pass must keep for an activation's derivative. The cheapest form wins: an output is kept anyway.</summary>
[Flags]
internal enum Needs
{
    Nothing = 0,
    Output = 1,
    PreActivation = 2,
}
