using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Optimizers;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>Reads the attribute of an optimizer, which is named like its kind.</summary>
internal static class OptimizerReading
{
    private static readonly IReadOnlyList<(OptimizerKind Kind, string Attribute)> Kinds =
        ((OptimizerKind[])Enum.GetValues(typeof(OptimizerKind))).Select(kind => (kind, kind + WellKnownTypes.Attribute)).ToList();

    /// <summary>The names, as they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = Enum.GetNames(typeof(OptimizerKind));

    /// <summary>The optimizer that an attribute declares; null for other attributes. It is asked of each attribute of a class after each keystroke.</summary>
    public static OptimizerKind? KindOf(INamedTypeSymbol attribute)
    {
        foreach (var (kind, name) in Kinds)
        {
            if (WellKnownTypes.IsOurs(attribute, name))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>What an attribute says, with the defaults of its kind.</summary>
    public static OptimizerModel Read(OptimizerKind kind, AttributeData attribute)
    {
        var defaults = OptimizerCatalog.Defaults(kind);
        return defaults with
        {
            Momentum = attribute.Real(nameof(OptimizerModel.Momentum)) ?? defaults.Momentum,
            Nesterov = attribute.Boolean(nameof(OptimizerModel.Nesterov)) ?? defaults.Nesterov,
            Dampening = attribute.Real(nameof(OptimizerModel.Dampening)) ?? defaults.Dampening,
            Alpha = attribute.Real(nameof(OptimizerModel.Alpha)) ?? defaults.Alpha,
            Centered = attribute.Boolean(nameof(OptimizerModel.Centered)) ?? defaults.Centered,
            Beta1 = attribute.Real(nameof(OptimizerModel.Beta1)) ?? defaults.Beta1,
            Beta2 = attribute.Real(nameof(OptimizerModel.Beta2)) ?? defaults.Beta2,
            Epsilon = attribute.Real(nameof(OptimizerModel.Epsilon)) ?? defaults.Epsilon,
            AmsGrad = attribute.Boolean(nameof(OptimizerModel.AmsGrad)) ?? defaults.AmsGrad,
            WeightDecay = attribute.Real(nameof(OptimizerModel.WeightDecay)) ?? defaults.WeightDecay,
            DecayBiases = attribute.Boolean(nameof(OptimizerModel.DecayBiases)) ?? defaults.DecayBiases,
            ClipNorm = attribute.Real(nameof(OptimizerModel.ClipNorm)) ?? defaults.ClipNorm,
            ClipValue = attribute.Real(nameof(OptimizerModel.ClipValue)) ?? defaults.ClipValue,
        };
    }
}
