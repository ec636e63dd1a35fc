namespace NetGen.Generator.Declarations;

/// <summary>The metadata names of the library's types.</summary>
internal static class WellKnownTypes
{
    public const string Network = "NetGen.NetworkAttribute";

    public const string Dense = "NetGen.DenseAttribute";

    public const string Pretrained = "NetGen.PretrainedAttribute";

    /// <summary>The library has it where hardware vectors are to be had.</summary>
    public const string Vectors = "NetGen.Numerics.Lanes";

    /// <summary>A type that only emitted code calls: where it is missing, the attributes come from somewhere else.</summary>
    public const string Runtime = "NetGen.Numerics.InitialValues";
}
