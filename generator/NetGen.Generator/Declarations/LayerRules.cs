using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the attributes, each by itself and in their order.</summary>
internal static class LayerRules
{
    public static void Check(NetworkDeclaration declaration, List<Finding> findings)
    {
        var layers = declaration.Layers;
        if (declaration.Network is not { } network)
        {
            findings.Add(new Finding(Rules.LayerWithoutNetwork, layers[0].Location(), declaration.Type.Name));
        }
        else
        {
            CheckNetwork(network, findings);
            if (layers.Count == 0)
            {
                findings.Add(new Finding(Rules.NoLayer, network.Location(), declaration.Type.Name));
            }
        }

        var home = layers.FirstOrDefault()?.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent;
        if (layers.FirstOrDefault(layer => layer.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent != home) is { } stray)
        {
            findings.Add(new Finding(Rules.LayersApart, stray.Location(), declaration.Type.Name));
        }

        for (var i = 0; i < layers.Count; i++)
        {
            CheckLayer(layers[i], i + 1, i == layers.Count - 1, findings);
        }
    }

    private static void CheckNetwork(AttributeData network, List<Finding> findings)
    {
        CheckPositive(network, "inputs", findings);
        CheckKnown<Loss>(network, network.Enumeration(1), network.Location(1), findings);
        CheckKnown<Precision>(network, network.Enumeration("Precision"), network.Location("Precision"), findings);
        CheckKnown<Reduction>(network, network.Enumeration("Reduction"), network.Location("Reduction"), findings);
        CheckKnown<Arithmetic>(network, network.Enumeration("Arithmetic"), network.Location("Arithmetic"), findings);
        CheckRange(network, "Delta", value => value > 0, "finite and above 0", findings);
    }

    private static void CheckLayer(AttributeData layer, int number, bool isLast, List<Finding> findings)
    {
        CheckPositive(layer, "units", findings);
        CheckKnown<Activation>(layer, layer.Enumeration(1), layer.Location(1), findings);
        CheckKnown<Initializer>(layer, layer.Enumeration("Initializer"), layer.Location("Initializer"), findings);
        CheckRange(layer, "Alpha", value => value >= 0, "finite and not negative", findings);
        CheckRange(layer, "Gain", value => value != 0, "finite and not 0", findings);
        if (layer.Enumeration(1) is not { } activation || ActivationCatalog.Find((Activation)activation) is not { } definition)
        {
            return;
        }

        CheckTaken(layer, (Activation)activation, definition, LayerOptions.Alpha, findings);
        CheckTaken(layer, (Activation)activation, definition, LayerOptions.Gain, findings);
        if (definition is Softmax && !isLast)
        {
            findings.Add(new Finding(Rules.SoftmaxNotLast, layer.Location(1), number));
        }

        if (definition is Softmax && layer.Integer(0) == 1)
        {
            findings.Add(new Finding(Rules.SoftmaxOfOne, layer.Location(0)));
        }
    }

    private static void CheckPositive(AttributeData attribute, string name, List<Finding> findings)
    {
        if (attribute.Integer(0) is { } value and < 1)
        {
            findings.Add(new Finding(Rules.NotPositive, attribute.Location(0), name, value));
        }
    }

    private static void CheckKnown<T>(AttributeData attribute, int? value, Location location, List<Finding> findings)
        where T : struct, Enum
    {
        if (value is { } number && !Enum.IsDefined(typeof(T), number))
        {
            findings.Add(new Finding(Rules.UnknownValue, location, number, typeof(T).Name));
        }
    }

    private static void CheckRange(AttributeData attribute, string name, Func<double, bool> isAllowed, string allowed, List<Finding> findings)
    {
        if (attribute.Real(name) is { } value && (double.IsNaN(value) || double.IsInfinity(value) || !isAllowed(value)))
        {
            findings.Add(new Finding(Rules.OptionOutOfRange, attribute.Location(name), name, NumberText.Double(value), allowed));
        }
    }

    private static void CheckTaken(
        AttributeData layer,
        Activation activation,
        ActivationDefinition definition,
        LayerOptions option,
        List<Finding> findings)
    {
        if (layer.Real(option.ToString()) is not null && !definition.Options.HasFlag(option))
        {
            findings.Add(new Finding(Rules.OptionIgnored, layer.Location(option.ToString()), activation, option));
        }
    }
}
