using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>
/// Places what one sample's pass keeps: z1 a1 z2 a2 … zL, then the deltas d1 … dL. A hidden layer keeps z beside a only
/// where the backward pass reads it; the last layer keeps its logits.
/// </summary>
internal static class ScratchPlanner
{
    public static IReadOnlyList<(Slot PreActivation, Slot Output, Slot Delta)> Plan(NetworkModel model)
    {
        var forward = new List<(Slot PreActivation, Slot Output)>();
        var offset = 0;
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            var number = NumberText.Integer(i + 1);
            var isLast = i == model.Layers.Count - 1;
            var preActivation = new Slot("z" + number, offset, layer.Units);
            var output = isLast ? preActivation
                : KeepsPreActivation(model, layer) ? new Slot("a" + number, preActivation.End, layer.Units)
                : preActivation with { Name = "a" + number };
            forward.Add((isLast || output.Offset != preActivation.Offset ? preActivation : output, output));
            offset = output.End;
        }

        var placed = new List<(Slot, Slot, Slot)>();
        for (var i = 0; i < forward.Count; i++)
        {
            var delta = new Slot("d" + NumberText.Integer(i + 1), offset, model.Layers[i].Units);
            placed.Add((forward[i].PreActivation, forward[i].Output, delta));
            offset = delta.End;
        }

        return placed;
    }

    private static bool KeepsPreActivation(NetworkModel model, LayerModel layer) =>
        model.Loss is not null
        && ActivationCatalog.Find(layer.Activation, layer.Alpha, layer.Gain) is ElementwiseActivation activation
        && activation.BackwardNeeds.HasFlag(Needs.PreActivation);
}
