using Microsoft.CodeAnalysis;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>The rules of the options that name formulas.</summary>
internal static class FormulaOptionRules
{
    private static readonly string[] OfFunctions = { "Derivative", "FunctionOf" };

    /// <summary>Those of a layer.</summary>
    public static void CheckLayer(LayerDeclaration layer, List<RuleViolation> findings)
    {
        var attribute = layer.Attribute;
        var activation = (Activation)(attribute.Enumeration("Activation") ?? 0);
        if (attribute.Text("Function") is not { } function)
        {
            CheckWithoutFunction(layer, activation, findings);
            return;
        }

        if (activation != Activation.Identity)
        {
            Add(findings, attribute, "Function", $"the layer has Activation.{activation} and the function '{function}'", "leave one of them out");
        }
    }

    /// <summary>Those of the network.</summary>
    public static void CheckNetwork(AttributeData network, List<RuleViolation> findings)
    {
        if (network.Text("LossFunction") is not { } function)
        {
            if (network.Type("FunctionOf") is not null)
            {
                Add(findings, network, "FunctionOf", "FunctionOf says where a function is, but the network has none", "write LossFunction = nameof(...), or remove FunctionOf");
            }

            return;
        }

        if (network.DeclaredLoss() is { } loss)
        {
            Add(findings, network, "LossFunction", $"the network has Loss.{loss} and the loss function '{function}'", "leave one of them out");
        }
    }

    private static void CheckWithoutFunction(LayerDeclaration layer, Activation activation, List<RuleViolation> findings)
    {
        foreach (var option in OfFunctions)
        {
            if (layer.Attribute.Text(option) is not null || layer.Attribute.Type(option) is not null)
            {
                Add(findings, layer.Attribute, option, $"{option} belongs to a function, but the layer has none", $"write Function = nameof(...), or remove {option}");
            }
        }

        if (layer.Kind == LayerKind.Activate && !layer.Attribute.Has("Activation") && activation == Activation.Identity && layer.Attribute.AttributeConstructor?.Parameters.Length == 0)
        {
            findings.Add(new RuleViolation(Rules.FormulaOptions, layer.Attribute.Location(), "[Activate] names no activation", "write one in parentheses, or Function = nameof(...)"));
        }
    }

    private static void Add(List<RuleViolation> findings, AttributeData attribute, string option, string what, string remedy) =>
        findings.Add(new RuleViolation(Rules.FormulaOptions, attribute.Location(option), what, remedy));
}
