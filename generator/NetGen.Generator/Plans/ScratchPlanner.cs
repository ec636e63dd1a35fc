using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// Places what one sample's pass keeps: z1 a1 z2 a2 … zL in one buffer, the deltas d1 … dL in another, each from a whole vector on. A hidden layer
/// keeps z beside a only where the backward pass reads it; the last layer keeps its logits. Before them lies a copy of the sample
/// where the first layer reads its lanes, which a user's memory may end within.
/// </summary>
internal static class ScratchPlanner
{
    public static IReadOnlyList<(Slot PreActivation, Slot Output, Slot Delta)> Plan(NetworkModel model, int start)
    {
        var lanes = RowPlanner.Lanes(model);
        var forward = new List<(Slot PreActivation, Slot Output)>();
        var offset = start;
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            var number = NumberText.Integer(i + 1);
            var isLast = i == model.Layers.Count - 1;
            var preActivation = new Slot(BufferKind.Forward, "z" + number, offset, layer.Units);
            var output = isLast ? preActivation
                : KeepsPreActivation(model, layer) ? new Slot(BufferKind.Forward, "a" + number, RowPlanner.Pad(preActivation.End, lanes), layer.Units)
                : preActivation with { Name = "a" + number };
            forward.Add((isLast || output.Offset != preActivation.Offset ? preActivation : output, output));
            offset = RowPlanner.Pad(output.End, lanes);
        }

        offset = 0;
        var placed = new List<(Slot, Slot, Slot)>();
        for (var i = 0; i < forward.Count; i++)
        {
            var delta = new Slot(BufferKind.Deltas, "d" + NumberText.Integer(i + 1), offset, model.Layers[i].Units);
            placed.Add((forward[i].PreActivation, forward[i].Output, delta));
            offset = RowPlanner.Pad(delta.End, lanes);
        }

        return placed;
    }

    private static bool KeepsPreActivation(NetworkModel model, LayerModel layer) =>
        model.Loss is not null
        && ActivationStep.Of(ActivationCatalog.Of(layer.Activation, layer.Alpha, layer.Gain)) is { ReadsPreActivation: true };
}
