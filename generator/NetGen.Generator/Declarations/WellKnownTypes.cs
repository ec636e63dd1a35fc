using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>The metadata names of the library's types.</summary>
internal static class WellKnownTypes
{
    public const string Network = "NetGen.NetworkAttribute";

    public const string Pretrained = "NetGen.PretrainedAttribute";

    /// <summary>The attribute of a layer or an optimizer is named like its kind.</summary>
    public const string Attribute = "Attribute";

    /// <summary>The library has it where hardware vectors are to be had.</summary>
    public const string Vectors = "NetGen.Numerics.Lanes";

    /// <summary>A type that only emitted code calls: where it is missing, the attributes come from somewhere else.</summary>
    public const string Runtime = "NetGen.Numerics.InitialValues";

    /// <summary>
    /// Whether a type has a name in the library's namespace. It is asked of every attribute of every class after every keystroke, hence without a
    /// full name as text.
    /// </summary>
    public static bool IsOurs(INamedTypeSymbol type, string name) =>
        type.Name == name
        && type is { Arity: 0, ContainingType: null, ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } };
}
