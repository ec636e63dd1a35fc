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
        if (Excess(model) is var (count, what, limit, remedy))
        {
            findings.Add(new RuleViolation(
                Rules.TooLarge,
                declaration.Network!.Location(),
                declaration.Type.Name,
                NumberText.Count(count),
                what,
                NumberText.Count(limit),
                remedy));
        }

        var definition = model.Loss is { } loss ? LossCatalog.Find(loss, model.Delta) : null;
        var output = model.Layers[model.Layers.Count - 1];
        if (definition?.RequiredOutput is { } required && required != output.Activation)
        {
            var facts = ImmutableDictionary<string, string?>.Empty;
            findings.Add(new RuleViolation(Rules.LossNeedsOutput, declaration.Network!.LossLocation(), model.Loss!, required, output.Activation)
            {
                Places = new[] { declaration.Layers[declaration.Layers.Count - 1].Attribute.Location("Activation") },
                Facts = LayerRules.IsSoftmaxOfOne(required, output.Units) ? facts : facts.Add(FixFacts.Activation, required.ToString()),
            });
        }
    }

    // Only the first excess is told, and parameters come last: their count may overflow where the units are out of bounds.
    private static (long Count, string What, int Limit, string Remedy)? Excess(NetworkModel model)
    {
        var units = model.Layers.Sum(layer => (long)layer.Units);
        if (model.Layers.Count > Limits.Layers)
        {
            return (model.Layers.Count, "layers", Limits.Layers, "remove some");
        }

        if (units > Limits.Units)
        {
            return (units, "units in all", Limits.Units, "make the layers smaller");
        }

        var (parameters, inputs) = (0L, model.Inputs);
        foreach (var layer in model.Layers)
        {
            parameters += Dense.ParameterCount(inputs, layer.Units, layer.UseBias);
            inputs = layer.Units;
        }

        return parameters > Limits.Parameters
            ? (parameters, "parameters", Limits.Parameters, "make the layers or the input smaller")
            : null;
    }
}
