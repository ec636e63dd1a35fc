namespace NetGen.Generator.Catalog.Activations;

/// <summary>The numeric options of a layer attribute that an activation may read.</summary>
[Flags]
internal enum LayerOptions
{
    None = 0,
    Alpha = 1,
    Gain = 2,
}
