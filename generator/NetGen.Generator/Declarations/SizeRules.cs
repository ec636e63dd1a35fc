using Microsoft.CodeAnalysis;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of sizes: of a sample's shape, of windows and of what else is counted. After them no product of two of them is beyond 64 bits.</summary>
internal static class SizeRules
{
    private static readonly string[] OfVectors = { "inputs" };
    private static readonly string[] OfSequences = { "length", "channels" };
    private static readonly string[] OfImages = { "height", "width", "channels" };

    // Their sums and products have limits of their own.
    private static readonly string[] Counted = { "Units", "Filters", "Dimensions", "Count" };

    private static readonly string[] Windows =
    {
        "Kernel", "KernelHeight", "KernelWidth", "Size", "Height", "Width", "Stride", "StrideHeight", "StrideWidth", "Dilation", "Groups",
    };

    private static readonly string[] Pads = { "Pad", "PadHeight", "PadWidth" };

    /// <summary>The sizes of a sample.</summary>
    public static void CheckNetwork(NetworkDeclaration declaration, AttributeData network, List<RuleViolation> findings)
    {
        var (rank, count) = (network.Rank(), findings.Count);
        var names = rank switch { 1 => OfVectors, 2 => OfSequences, _ => OfImages };
        var isChannelsFirst = (Layout)(network.Enumeration("Layout") ?? 0) == Layout.ChannelsFirst;
        var values = 1L;
        for (var i = 0; i < rank; i++)
        {
            var name = isChannelsFirst ? names[(i + rank - 1) % rank] : names[i];
            CheckLeast(network.Integer(i), 1, name, network.Location(i), findings);
            values = Math.Min(values * (network.Integer(i) ?? 1), int.MaxValue);
        }

        // A vector is as long as its layer has parameters: these have their limit.
        if (rank > 1 && count == findings.Count && values > Limits.Values)
        {
            findings.Add(TooManyValues(declaration.Type, network.Location(), values, "values of a sample"));
        }
    }

    /// <summary>The sizes of a layer.</summary>
    public static void CheckLayer(LayerDeclaration layer, List<RuleViolation> findings)
    {
        var attribute = layer.Attribute;
        foreach (var name in Counted)
        {
            CheckLeast(attribute.Integer(name), 1, attribute.Spelling(name), attribute.Location(name), findings);
        }

        foreach (var name in Windows)
        {
            CheckLeast(attribute.Integer(name), 1, attribute.Spelling(name), attribute.Location(name), findings);
            CheckMost(attribute, name, findings);
        }

        foreach (var name in Pads)
        {
            CheckLeast(attribute.Integer(name), 0, attribute.Spelling(name), attribute.Location(name), findings);
            CheckMost(attribute, name, findings);
        }
    }

    /// <summary>The finding of more values than there may be.</summary>
    public static RuleViolation TooManyValues(INamedTypeSymbol type, Location location, long values, string what) => new(
        Rules.TooLarge, location, type.Name, NumberText.Count(values), what, NumberText.Count(Limits.Values), "make the layers or the input smaller");

    private static void CheckLeast(int? size, int least, string name, Location location, List<RuleViolation> findings)
    {
        if (size is not { } value || value >= least)
        {
            return;
        }

        findings.Add(least == 1
            ? new RuleViolation(Rules.NotPositive, location, name, NumberText.Integer(value))
            : new RuleViolation(Rules.OptionOutOfRange, location, name, NumberText.Integer(value), "not negative"));
    }

    private static void CheckMost(AttributeData attribute, string name, List<RuleViolation> findings)
    {
        if (attribute.Integer(name) is { } value and > Limits.Values)
        {
            findings.Add(new RuleViolation(
                Rules.OptionOutOfRange, attribute.Location(name), attribute.Spelling(name), NumberText.Integer(value), $"at most {NumberText.Count(Limits.Values)}"));
        }
    }
}
