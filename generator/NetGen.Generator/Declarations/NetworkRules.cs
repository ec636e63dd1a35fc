using System.Collections.Immutable;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the network as a whole.</summary>
internal static class NetworkRules
{
    public static void Check(NetworkDeclaration declaration, NetworkModel model, List<RuleViolation> findings)
    {
        // Sizes come first: beyond them a shape would not be a number.
        var excess = Excess(model);
        var shapes = excess is null ? ShapeRules.Check(declaration, model, findings) : null;
        if (excess is null && shapes is null)
        {
            return;
        }

        excess ??= LayerParameters.CountOf(model) is var parameters and > Limits.Parameters
            ? (parameters, "parameters", Limits.Parameters, "make the layers or the input smaller")
            : null;
        if (excess is var (count, what, limit, remedy))
        {
            findings.Add(new RuleViolation(
                Rules.TooLarge, declaration.Network!.Location(), declaration.Type.Name, NumberText.Count(count), what, NumberText.Count(limit), remedy));
        }

        CheckLoss(declaration, model, shapes?[model.Layers.Count].Channels ?? model.Layers[model.Layers.Count - 1].Units, findings);
    }

    // What a layer without an activation gives is as it is: a loss that needs an activation finds none.
    private static void CheckLoss(NetworkDeclaration declaration, NetworkModel model, int channels, List<RuleViolation> findings)
    {
        var definition = LossCatalog.Of(model);
        var (output, written) = (model.Layers[model.Layers.Count - 1], declaration.Layers[declaration.Layers.Count - 1].Attribute);
        if (definition?.RequiredOutput is not { } required || (required == output.Activation && output.Formula is null))
        {
            return;
        }

        if (!written.Has("Activation") && output.Formula is null)
        {
            findings.Add(new RuleViolation(Rules.LossNeedsActivation, declaration.Network!.LossLocation(), model.Loss!, required, output.Kind));
            return;
        }

        var facts = ImmutableDictionary<string, string?>.Empty;
        findings.Add(new RuleViolation(Rules.LossNeedsOutput, declaration.Network!.LossLocation(), model.Loss!, required, output.ActivationName)
        {
            Places = new[] { written.Location(output.Formula is null ? "Activation" : "Function") },
            Facts = output.Formula is not null || LayerRules.IsSoftmaxOfOne(required, channels) ? facts : facts.Add(FixFacts.Activation, required.ToString()),
        });
    }

    // Only the first excess is told.
    private static (long Count, string What, int Limit, string Remedy)? Excess(NetworkModel model)
    {
        var units = model.Layers.Sum(layer => (long)layer.Units);
        if (model.Layers.Count > Limits.Layers)
        {
            return (model.Layers.Count, "layers", Limits.Layers, "remove some");
        }

        return units > Limits.Units ? (units, "units in all", Limits.Units, "make the layers smaller") : null;
    }
}
