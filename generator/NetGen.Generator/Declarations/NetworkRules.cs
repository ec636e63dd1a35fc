using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the network as a whole.</summary>
internal static class NetworkRules
{
    public static void Check(NetworkDeclaration declaration, NetworkModel model, List<Finding> findings)
    {
        var network = declaration.Network!;
        CheckSize(declaration, model, findings);
        var definition = model.Loss is { } loss ? LossCatalog.Find(loss, model.Delta) : null;
        var output = model.Layers[model.Layers.Count - 1].Activation;
        if (definition?.RequiredOutput is { } required && required != output)
        {
            findings.Add(new Finding(Rules.LossNeedsOutput, network.Location(1), model.Loss!, required, output));
        }

        if (network.Real("Delta") is not null && definition is not { TakesDelta: true })
        {
            var what = model.Loss?.ToString() ?? "A network without a loss";
            findings.Add(new Finding(Rules.OptionIgnored, network.Location("Delta"), what, "Delta"));
        }

        if (network.Enumeration("Reduction") is not null && model.Loss is null)
        {
            findings.Add(new Finding(Rules.OptionIgnored, network.Location("Reduction"), "A network without a loss", "Reduction"));
        }
    }

    private static void CheckSize(NetworkDeclaration declaration, NetworkModel model, List<Finding> findings)
    {
        var (parameters, units, inputs) = (0L, 0L, model.Inputs);
        foreach (var layer in model.Layers)
        {
            parameters += Dense.ParameterCount(inputs, layer.Units, layer.UseBias);
            units += layer.Units;
            inputs = layer.Units;
        }

        Demand(parameters, "parameters", Limits.Parameters);
        Demand(units, "units in all", Limits.Units);
        Demand(model.Layers.Count, "layers", Limits.Layers);

        void Demand(long count, string what, int limit)
        {
            if (count > limit)
            {
                findings.Add(new Finding(
                    Rules.TooLarge,
                    declaration.Network!.Location(),
                    declaration.Type.Name,
                    NumberText.Count(count),
                    what,
                    NumberText.Count(limit)));
            }
        }
    }
}
