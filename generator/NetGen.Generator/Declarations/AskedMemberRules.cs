using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the members that [Network] asks for besides.</summary>
internal static class AskedMemberRules
{
    public static void Check(NetworkDeclaration declaration, AttributeData network, List<RuleViolation> findings)
    {
        if (!network.IsComplete())
        {
            return;
        }

        if (network.Boolean("InputGradient") == true && WithoutInputGradient(declaration, network) is var (why, remedy))
        {
            findings.Add(new RuleViolation(Rules.MembersUnavailable, network.Location("InputGradient"), declaration.Type.Name, "InputGradient", why, remedy));
        }

        if (network.Boolean("Activations") == true && declaration.Type.IsStatic)
        {
            findings.Add(new RuleViolation(
                Rules.MembersUnavailable, network.Location("Activations"), declaration.Type.Name, "Activations", "a static network has its outputs alone", "remove Activations, or 'static'"));
        }
    }

    private static (string Why, string Remedy)? WithoutInputGradient(NetworkDeclaration declaration, AttributeData network)
    {
        if (declaration.Type.IsStatic)
        {
            return ("a static network has its outputs alone", "remove InputGradient, or 'static'");
        }

        if (!network.HasLoss())
        {
            return ("it has no loss to derive", "write a loss, or remove InputGradient");
        }

        return declaration.Layers.Any(layer => layer.Kind == Models.LayerKind.Embedding)
            ? ("its inputs are numbers of rows, by which nothing can be derived", "remove InputGradient, or the Embedding")
            : null;
    }
}
