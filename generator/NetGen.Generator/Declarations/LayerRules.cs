using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Activations;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of how the attributes stand together: which there are, where, and in what order.</summary>
internal static class LayerRules
{
    public static void Check(NetworkDeclaration declaration, List<Finding> findings)
    {
        var layers = declaration.Layers;
        if (declaration.Network is not { } network)
        {
            findings.Add(new Finding(Rules.LayerWithoutNetwork, layers[0].Location(), declaration.Type.Name));
        }
        else if (layers.Count == 0)
        {
            findings.Add(new Finding(Rules.NoLayer, network.Location(), declaration.Type.Name));
        }

        var home = layers.FirstOrDefault()?.Part();
        if (layers.FirstOrDefault(layer => layer.Part() != home) is { } stray)
        {
            findings.Add(new Finding(Rules.LayersApart, stray.Location(), declaration.Type.Name));
            return;
        }

        for (var i = 0; i < layers.Count; i++)
        {
            CheckSoftmax(layers[i], i + 1, i == layers.Count - 1, findings);
        }
    }

    private static void CheckSoftmax(AttributeData layer, int number, bool isLast, List<Finding> findings)
    {
        if (layer.Enumeration(1) is not { } activation || ActivationCatalog.Find((Activation)activation) is not Softmax)
        {
            return;
        }

        if (!isLast)
        {
            findings.Add(new Finding(Rules.SoftmaxNotLast, layer.Location(1), number));
        }
        else if (layer.Integer(0) == 1)
        {
            findings.Add(new Finding(Rules.SoftmaxOfOne, layer.Location(0)));
        }
    }
}
