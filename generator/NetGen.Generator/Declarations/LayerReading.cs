using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>Reads the attribute of a layer, which is named like its kind. What it says is found by the names of parameters and properties, which mean the same on every layer.</summary>
internal static class LayerReading
{
    private const double LayerNormEpsilon = 1e-5;

    private static readonly IReadOnlyList<(LayerKind Kind, string Attribute)> Kinds =
        ((LayerKind[])Enum.GetValues(typeof(LayerKind))).Select(kind => (kind, kind + WellKnownTypes.Attribute)).ToList();

    /// <summary>The names, as they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = Enum.GetNames(typeof(LayerKind));

    /// <summary>The layer that an attribute declares; null for other attributes. It is asked of each attribute of a class after each keystroke.</summary>
    public static LayerKind? KindOf(INamedTypeSymbol attribute)
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

    /// <summary>The layer with every default filled in; null where its attribute does not compile or names no activation.</summary>
    public static LayerModel? Read(LayerDeclaration layer)
    {
        var (kind, attribute) = (layer.Kind, layer.Attribute);
        var activation = (Activation)(attribute.Enumeration("Activation") ?? 0);
        var definition = ActivationCatalog.Find(activation, attribute.Real("Alpha"), attribute.Real("Gain"));
        if (!attribute.IsComplete() || definition is null)
        {
            return null;
        }

        var (height, width) = LayerWindow.Sizes(layer);
        var (strideHeight, strideWidth) = LayerWindow.Strides(layer);
        var (padHeight, padWidth) = LayerWindow.Pads(layer);
        var initializer = (Initializer)(attribute.Enumeration("Initializer") ?? 0);
        return new LayerModel(
            Units(attribute) ?? 0,
            activation,
            attribute.Boolean("UseBias") ?? true,
            definition.Alpha,
            definition.Gain,
            initializer == Initializer.ByActivation ? definition.DefaultInitializer : initializer)
        {
            Kind = kind,
            Name = attribute.Text("Name"),
            IsTrainable = attribute.Boolean("Trainable") ?? true,
            KernelHeight = height,
            KernelWidth = width,
            StrideHeight = strideHeight,
            StrideWidth = strideWidth,
            Dilation = attribute.Integer("Dilation") ?? 1,
            Groups = attribute.Integer("Groups") ?? 1,
            Padding = (Padding)(attribute.Enumeration("Padding") ?? 0),
            PadHeight = padHeight,
            PadWidth = padWidth,
            Sequence = attribute.Boolean("Sequence") ?? false,
            Epsilon = attribute.Real("Epsilon") ?? (kind == LayerKind.LayerNorm ? LayerNormEpsilon : 0),
            Rate = attribute.Real("Rate") ?? 0,
            Count = attribute.Integer("Count") ?? 0,
            From = attribute.Text("Layer"),
        };
    }

    /// <summary>Channels that a layer gives, as its attribute calls them.</summary>
    public static string? UnitsName(AttributeData attribute) => Array.Find(UnitsNames, attribute.Has);

    private static readonly string[] UnitsNames = { "Units", "Filters", "Dimensions" };

    private static int? Units(AttributeData attribute) => UnitsName(attribute) is { } name ? attribute.Integer(name) : null;
}
