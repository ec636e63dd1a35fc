using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>
/// Tells which layer keeps a network from taking a sequence position by position, where its other layers look as if that was meant: they are recurrent, or read no later position. Nothing is wrong with
/// such a network, and nothing else would say why it has no <c>Advance</c>.
/// </summary>
internal static class StreamingRules
{
    public static void Check(NetworkDeclaration declaration, NetworkModel model, List<RuleViolation> findings)
    {
        // What is static has no state, and an embedding reads no sequence but makes one.
        if (model.IsStatic || model.InputShape.Rank != 2 || !model.Layers.Any(IsInTime) || Streaming.Blocker(model) is not { } place)
        {
            return;
        }

        var layer = model.Layers[place];
        var (why, remedy) = Explain(layer);
        findings.Add(new RuleViolation(
            Rules.CannotStream, declaration.Layers[place].Attribute.Location(), declaration.Type.Name, layer.Kind, NumberText.Integer(place + 1), why, remedy));
    }

    private static bool IsInTime(LayerModel layer) =>
        layer.Kind is LayerKind.Gru or LayerKind.Lstm || layer is { Kind: LayerKind.Conv1D, Padding: Padding.Causal };

    private static (string Why, string Remedy) Explain(LayerModel layer) => layer.Kind switch
    {
        LayerKind.Conv1D when layer.StrideWidth > 1 => ("leaves positions out", "remove its Stride"),
        LayerKind.Conv1D when layer.PadWidth > 0 || layer.Padding == Padding.Same => ("reads later positions", "write Padding = Padding.Causal there"),
        LayerKind.Conv1D => ("has no output for the first positions", "write Padding = Padding.Causal there"),
        LayerKind.MaxPool1D or LayerKind.AveragePool1D => ("makes one position of several", "remove it, or write a causal Conv1D in its place"),
        LayerKind.GlobalAveragePool or LayerKind.GlobalMaxPool => ("needs all positions at once", "remove it, or write a recurrent layer without Sequence in its place"),
        LayerKind.Flatten => ("needs all positions at once", "remove it, since layers act on each position, or write a recurrent layer without Sequence in its place"),
        LayerKind.Dense or LayerKind.Conv2D or LayerKind.MaxPool2D or LayerKind.AveragePool2D or LayerKind.Gru or LayerKind.Lstm or LayerKind.LayerNorm or LayerKind.PRelu
            or LayerKind.Dropout or LayerKind.Embedding or LayerKind.Activate or LayerKind.Add or LayerKind.Concat => ("is not for sequences", "remove it"),
    };
}
