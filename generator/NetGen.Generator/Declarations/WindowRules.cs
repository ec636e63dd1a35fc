using Microsoft.CodeAnalysis;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the options of convolutions and pools: which exclude each other, and which a layer cannot have.</summary>
internal static class WindowRules
{
    private static readonly (string Option, string[] Others)[] Exclusive =
    {
        ("Stride", new[] { "StrideHeight", "StrideWidth" }),
        ("Pad", new[] { "PadHeight", "PadWidth" }),
        ("Padding", new[] { "Pad", "PadHeight", "PadWidth" }),
    };

    public static void Check(LayerDeclaration layer, List<RuleViolation> findings)
    {
        var attribute = layer.Attribute;
        foreach (var (option, others) in Exclusive)
        {
            if (attribute.Has(option) && Array.Find(others, attribute.Has) is { } other)
            {
                findings.Add(new RuleViolation(Rules.OptionsTogether, attribute.Location(other), option, other));
            }
        }

        if (layer.Kind == LayerKind.Conv2D && attribute.Enumeration("Padding") == (int)Padding.Causal)
        {
            findings.Add(new RuleViolation(Rules.CausalImage, attribute.Location("Padding")));
        }

        if (LayerWindow.IsPool(layer.Kind))
        {
            var (height, width) = LayerWindow.Sizes(layer);
            CheckPad(attribute, "Pad", LayerWindow.IsOverImages(layer.Kind) ? Math.Min(height, width) : width, findings);
            CheckPad(attribute, "PadHeight", height, findings);
            CheckPad(attribute, "PadWidth", width, findings);
        }
    }

    // A window that lies in the padding alone has no largest number and no mean.
    private static void CheckPad(AttributeData attribute, string name, int window, List<RuleViolation> findings)
    {
        if (attribute.Integer(name) is { } pad and > 0 && pad >= window)
        {
            findings.Add(new RuleViolation(
                Rules.OptionOutOfRange, attribute.Location(name), name, NumberText.Integer(pad), $"less than the window's {NumberText.Integer(window)}"));
        }
    }
}
