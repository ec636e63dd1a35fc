using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>What was written on a class; it may be nonsense. Never kept by the generator's pipeline.</summary>
/// <param name="Type">The class.</param>
/// <param name="Network">The network attribute; null where only layers or only weights were written.</param>
/// <param name="Layers">The layers in source order.</param>
internal sealed record NetworkDeclaration(
    INamedTypeSymbol Type,
    AttributeData? Network,
    IReadOnlyList<LayerDeclaration> Layers)
{
    /// <summary>The attribute that names the weights to start with, if there is one.</summary>
    public AttributeData? Pretrained { get; init; }

    /// <summary>The attribute that standardizes the inputs, if there is one.</summary>
    public AttributeData? Standardize { get; init; }

    /// <summary>The optimizers in source order; a network has at most one.</summary>
    public IReadOnlyList<(OptimizerKind Kind, AttributeData Attribute)> Optimizers { get; init; } = Array.Empty<(OptimizerKind, AttributeData)>();

    /// <summary>The class's name on the part that was declared a network.</summary>
    public Location Name =>
        First.Part() is TypeDeclarationSyntax part ? part.Identifier.GetLocation() : Type.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>The assembly of the attributes: a project may have others that are called the same.</summary>
    public IAssemblySymbol Library => First.AttributeClass!.ContainingAssembly;

    /// <summary>All attributes that declare something.</summary>
    public IEnumerable<AttributeData> Attributes => new[] { Network, Pretrained, Standardize }.OfType<AttributeData>().Concat(Layers.Select(layer => layer.Attribute)).Concat(Optimizers.Select(optimizer => optimizer.Attribute));

    /// <summary>The part of the class that stands for it: exactly one, whatever stands on the others.</summary>
    public SyntaxNode? FirstPart => First.Part();

    // One of the five there is, or nothing would have been read.
    private AttributeData First => Network ?? (Layers.Count > 0 ? Layers[0].Attribute : Pretrained ?? Standardize ?? Optimizers[0].Attribute);

    /// <summary>Reads the declaration on a class, or null where there is none, or one that the compiler rejects: on no class, [Network], [Pretrained] or [Standardize] twice, or without a name of its own.</summary>
    public static NetworkDeclaration? Read(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return null;
        }

        AttributeData? network = null, pretrained = null, standardize = null;
        var layers = new List<LayerDeclaration>();
        var optimizers = new List<(OptimizerKind Kind, AttributeData Attribute)>();
        foreach (var attribute in type.GetAttributes())
        {
            switch (attribute.AttributeClass)
            {
                case { } found when WellKnownTypes.IsOurs(found, "NetworkAttribute"):
                    if (network is not null)
                    {
                        return null;
                    }

                    network = attribute;
                    break;
                case { } found when WellKnownTypes.IsOurs(found, "PretrainedAttribute"):
                    if (pretrained is not null)
                    {
                        return null;
                    }

                    pretrained = attribute;
                    break;
                case { } found when WellKnownTypes.IsOurs(found, "StandardizeAttribute"):
                    if (standardize is not null)
                    {
                        return null;
                    }

                    standardize = attribute;
                    break;
                case { } found when LayerReading.KindOf(found) is { } kind:
                    layers.Add(new LayerDeclaration(kind, attribute));
                    break;
                case { } found when OptimizerReading.KindOf(found) is { } kind:
                    optimizers.Add((kind, attribute));
                    break;
            }
        }

        // The order of GetAttributes is not promised; the order in the source is what the user sees.
        layers.Sort((a, b) => Position(a.Attribute).CompareTo(Position(b.Attribute)));
        optimizers.Sort((a, b) => Position(a.Attribute).CompareTo(Position(b.Attribute)));
        return (network is null && pretrained is null && standardize is null && layers.Count == 0 && optimizers.Count == 0) || !TypeReading.IsNamed(type)
            ? null
            : new NetworkDeclaration(type, network, layers) { Pretrained = pretrained, Standardize = standardize, Optimizers = optimizers };
    }

    private static int Position(AttributeData attribute) => attribute.ApplicationSyntaxReference?.Span.Start ?? 0;
}
