using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of each attribute's values. What does not compile is passed over: it has the compiler's own error.</summary>
internal static class ValueRules
{
    private const string NoLoss = "A network without a loss";

    public static void Check(NetworkDeclaration declaration, List<RuleViolation> findings)
    {
        var precision = (Precision)(declaration.Network?.Enumeration("Precision") ?? 0);
        if (declaration.Network is { } network)
        {
            CheckNetwork(declaration, network, precision, findings);
            AskedMemberRules.Check(declaration, network, findings);
        }

        foreach (var layer in declaration.Layers)
        {
            CheckLayer(layer, precision, findings);
        }
    }

    private static void CheckNetwork(NetworkDeclaration declaration, AttributeData network, Precision precision, List<RuleViolation> findings)
    {
        SizeRules.CheckNetwork(declaration, network, findings);
        CheckKnown<Loss>((int?)network.DeclaredLoss(), network.LossLocation, findings);
        CheckKnown<Precision>(network.Enumeration("Precision"), () => network.Location("Precision"), findings);
        CheckKnown<Reduction>(network.Enumeration("Reduction"), () => network.Location("Reduction"), findings);
        CheckKnown<Layout>(network.Enumeration("Layout"), () => network.Location("Layout"), findings);
        CheckKnown<Arithmetic>(network.Enumeration("Arithmetic"), () => network.Location("Arithmetic"), findings);
        if (!network.IsComplete())
        {
            return;
        }

        var loss = network.DeclaredLoss();
        var definition = loss is { } declared ? LossCatalog.Find(declared, 1) : null;
        if (loss is null || definition is not null)
        {
            CheckOption(network, "Delta", network.Text("LossFunction") ?? loss?.ToString() ?? NoLoss, definition is { TakesDelta: true }, value => value > 0, "above 0", precision, findings);
        }

        if (!network.HasLoss() && network.Enumeration("Reduction") is not null)
        {
            findings.Add(new RuleViolation(Rules.OptionIgnored, network.Location("Reduction"), NoLoss, "Reduction"));
        }

        if (network.Rank() == 1 && network.Enumeration("Layout") is not null && declaration.Layers.All(layer => layer.Kind != LayerKind.Embedding))
        {
            findings.Add(new RuleViolation(Rules.OptionIgnored, network.Location("Layout"), "A network of vectors", "Layout"));
        }
    }

    private static void CheckLayer(LayerDeclaration declared, Precision precision, List<RuleViolation> findings)
    {
        var layer = declared.Attribute;
        SizeRules.CheckLayer(declared, findings);
        WindowRules.Check(declared, findings);
        CheckRange(layer, "Rate", value => value is >= 0 and < 1, "at least 0 and less than 1", precision, findings);
        CheckRange(layer, "Epsilon", value => value > 0, "above 0", precision, findings);
        CheckKnown<Padding>(layer.Enumeration("Padding"), () => layer.Location("Padding"), findings);
        CheckKnown<Activation>(layer.Enumeration("Activation"), () => layer.Location("Activation"), findings);
        CheckKnown<Initializer>(layer.Enumeration("Initializer"), () => layer.Location("Initializer"), findings);
        if (layer.Enumeration("Activation") is not { } activation || ActivationCatalog.Find((Activation)activation) is not { } definition)
        {
            return;
        }

        var isOwn = layer.Text("Function") is not null;
        var name = layer.Text("Function") ?? ((Activation)activation).ToString();
        CheckOption(layer, "Alpha", name, !isOwn && definition.Options.HasFlag(LayerOptions.Alpha), value => value >= 0, "not negative", precision, findings);
        CheckOption(layer, "Gain", name, !isOwn && definition.Options.HasFlag(LayerOptions.Gain), value => value != 0, "not 0", precision, findings);
    }

    private static void CheckKnown<T>(int? value, Func<Location> location, List<RuleViolation> findings)
        where T : struct, Enum
    {
        if (value is { } number && !Enum.IsDefined(typeof(T), number))
        {
            findings.Add(new RuleViolation(Rules.UnknownValue, location(), NumberText.Integer(number), typeof(T).Name));
        }
    }

    // The emitted literal has the network's number type, so that is where the value must be in range: 1e300 is no float.
    private static void CheckOption(
        AttributeData attribute,
        string name,
        string owner,
        bool isTaken,
        Func<double, bool> isAllowed,
        string allowed,
        Precision precision,
        List<RuleViolation> findings)
    {
        if (attribute.Real(name) is not { } value)
        {
            return;
        }

        if (!isTaken)
        {
            findings.Add(new RuleViolation(Rules.OptionIgnored, attribute.Location(name), owner, name));
            return;
        }

        CheckRange(attribute, name, isAllowed, allowed, precision, findings);
    }

    /// <summary>Checks an option, if it is set: as it was written, and as the network's numbers have it.</summary>
    public static void CheckRange(AttributeData attribute, string name, Func<double, bool> isAllowed, string allowed, Precision precision, List<RuleViolation> findings)
    {
        if (attribute.Real(name) is not { } value)
        {
            return;
        }

        var (emitted, number) = precision == Precision.Double ? (value, "double") : ((float)value, "float");
        if (double.IsNaN(emitted) || double.IsInfinity(emitted) || !isAllowed(value) || !isAllowed(emitted))
        {
            var range = $"finite and {allowed} as a {number}";
            findings.Add(new RuleViolation(Rules.OptionOutOfRange, attribute.Location(name), attribute.Spelling(name), NumberText.Double(value), range));
        }
    }
}
