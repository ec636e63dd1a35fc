using Microsoft.CodeAnalysis;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of layers' names: each is given once, and a layer refers to an earlier one.</summary>
internal static class NameRules
{
    public static void Check(NetworkDeclaration declaration, List<RuleViolation> findings)
    {
        var (layers, earlier) = (declaration.Layers, new List<string>());
        foreach (var layer in layers)
        {
            if (layer.Kind is LayerKind.Add or LayerKind.Concat)
            {
                CheckReference(layer, layers, earlier, findings);
            }

            if (layer.Attribute.Text("Name") is { } name)
            {
                if (earlier.Contains(name))
                {
                    findings.Add(new RuleViolation(Rules.LayerNameTwice, layer.Attribute.Location("Name"), name));
                }

                earlier.Add(name);
            }
        }
    }

    private static void CheckReference(LayerDeclaration layer, IReadOnlyList<LayerDeclaration> layers, List<string> earlier, List<RuleViolation> findings)
    {
        var attribute = layer.Attribute;
        var name = attribute.Text("Layer");
        if (!attribute.IsComplete() || (name is not null && earlier.Contains(name)))
        {
            return;
        }

        var what = name is null ? $"{layer.Kind} names no layer"
            : name == attribute.Text("Name") ? $"'{name}' is the layer itself"
            : layers.Any(other => other.Attribute.Text("Name") == name) ? $"'{name}' is a later layer"
            : $"No layer is named '{name}'";
        var remedy = earlier.Count == 0 ? "set the Name of an earlier layer and write it here" : $"write the Name of an earlier one, such as '{earlier[earlier.Count - 1]}'";
        findings.Add(new RuleViolation(Rules.LayerUnknown, attribute.Location("Layer"), what, remedy));
    }
}
