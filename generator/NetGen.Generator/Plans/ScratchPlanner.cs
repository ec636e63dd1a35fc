using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// Places what one sample's pass keeps: z1 a1 z2 a2 … zL in one buffer, the deltas d1 … dL in another, each from a whole vector on. A hidden layer
/// keeps z beside a, and the part of its activation that both share, only where the backward pass reads them; the last layer keeps its logits. Before them lies a copy of the sample
/// where the first layer reads its lanes, which a user's memory may end within.
/// </summary>
internal static class ScratchPlanner
{
    public static IReadOnlyList<LayerScratch> Plan(NetworkModel model, int start)
    {
        var lanes = RowPlanner.Lanes(model);
        var forward = new List<(Slot PreActivation, Slot Output, Slot? Part)>();
        var offset = start;
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            var number = NumberText.Integer(i + 1);
            var isLast = i == model.Layers.Count - 1;
            var preActivation = new Slot(BufferKind.Forward, "z" + number, offset, layer.Units);
            var output = isLast ? preActivation
                : Kept(model, layer) is { ReadsPreActivation: true } ? new Slot(BufferKind.Forward, "a" + number, RowPlanner.Pad(preActivation.End, lanes), layer.Units)
                : preActivation with { Name = "a" + number };
            var part = !isLast && Kept(model, layer) is { KeepsPart: true } ? new Slot(BufferKind.Forward, "k" + number, RowPlanner.Pad(output.End, lanes), layer.Units) : null;
            forward.Add((isLast || output.Offset != preActivation.Offset ? preActivation : output, output, part));
            offset = RowPlanner.Pad((part ?? output).End, lanes);
        }

        offset = 0;
        var placed = new List<LayerScratch>();
        for (var i = 0; i < forward.Count; i++)
        {
            var delta = new Slot(BufferKind.Deltas, "d" + NumberText.Integer(i + 1), offset, model.Layers[i].Units);
            placed.Add(new LayerScratch(forward[i].PreActivation, forward[i].Output, forward[i].Part, delta));
            offset = RowPlanner.Pad(delta.End, lanes);
        }

        return placed;
    }

    // What a backward pass will read.
    private static ActivationStep? Kept(NetworkModel model, LayerModel layer) =>
        !model.IsToBeTrained ? null : ActivationStep.Of(ActivationCatalog.Of(layer));
}
