using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of how the attributes stand together: which there are, where, and in what order.</summary>
internal static class LayerRules
{
    public static void Check(NetworkDeclaration declaration, List<RuleViolation> findings)
    {
        var layers = declaration.Layers;
        if (declaration.Network is not { } network)
        {
            var loss = LossCatalog.Suggest((Activation)(layers[layers.Count - 1].Attribute.Enumeration("Activation") ?? 0));
            findings.Add(new RuleViolation(Rules.LayerWithoutNetwork, layers[0].Attribute.Location(), declaration.Type.Name)
            {
                Facts = ImmutableDictionary<string, string?>.Empty.Add(FixFacts.Loss, loss.ToString()),
            });
        }
        else if (layers.Count == 0)
        {
            findings.Add(new RuleViolation(Rules.NoLayer, network.Location(), declaration.Type.Name));
        }

        if (layers.Select(layer => layer.Attribute.Part()).Distinct().Count() > 1)
        {
            var ordered = ByFile(declaration);
            var home = ordered[0].Part();
            findings.Add(new RuleViolation(Rules.LayersApart, ordered.First(layer => layer.Part() != home).Location(), declaration.Type.Name)
            {
                Places = ordered.Select(layer => layer.Location()),
            });
            return;
        }

        if (declaration.Standardize is { } standardize && layers.Count > 0 && !IsAbove(standardize, layers[0].Attribute))
        {
            findings.Add(new RuleViolation(Rules.StandardizeNotFirst, standardize.Location(), declaration.Type.Name));
        }

        foreach (var layer in layers)
        {
            CheckSoftmax(layer.Attribute, findings);
        }

        CheckEmbeddings(declaration, findings);
        NameRules.Check(declaration, findings);
    }

    /// <summary>Whether a layer would be a Softmax of a single unit.</summary>
    public static bool IsSoftmaxOfOne(Activation activation, int? units) => ActivationCatalog.Find(activation) is Softmax && units == 1;

    private static bool IsAbove(AttributeData attribute, AttributeData layer) =>
        attribute.Part() == layer.Part() && attribute.ApplicationSyntaxReference!.Span.Start < layer.ApplicationSyntaxReference!.Span.Start;

    // Within a file the source order is what the user sees; between files there is none, so the network's own comes first.
    private static List<AttributeData> ByFile(NetworkDeclaration declaration)
    {
        var files = declaration.Type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).ToList();
        var own = declaration.Network?.ApplicationSyntaxReference?.SyntaxTree;
        return declaration.Layers
            .Select(layer => layer.Attribute)
            .OrderBy(layer => layer.ApplicationSyntaxReference?.SyntaxTree == own ? -1 : files.IndexOf(layer.ApplicationSyntaxReference!.SyntaxTree))
            .ToList();
    }

    // How many channels an activation of its own reads, only the shapes tell.
    private static void CheckSoftmax(AttributeData layer, List<RuleViolation> findings)
    {
        if (layer.Enumeration("Activation") is { } activation && LayerReading.UnitsName(layer) is { } units && IsSoftmaxOfOne((Activation)activation, layer.Integer(units)))
        {
            findings.Add(new RuleViolation(Rules.SoftmaxOfOne, layer.Location(units)));
        }
    }

    private static void CheckEmbeddings(NetworkDeclaration declaration, List<RuleViolation> findings)
    {
        var layers = declaration.Layers;
        for (var i = 0; i < layers.Count; i++)
        {
            if (layers[i].Kind == LayerKind.Embedding && i > 0)
            {
                findings.Add(new RuleViolation(
                    Rules.EmbeddingNotFirst, layers[i].Attribute.Location(), declaration.Type.Name, "stands behind another layer", "move it above the others, since its inputs are numbers of rows"));
            }
            else if (layers[i].Kind == LayerKind.Embedding && declaration.Standardize is not null)
            {
                findings.Add(new RuleViolation(
                    Rules.EmbeddingNotFirst, layers[i].Attribute.Location(), declaration.Type.Name, "stands behind [Standardize]", "remove that, since numbers of rows are not to be scaled"));
            }
        }
    }
}
