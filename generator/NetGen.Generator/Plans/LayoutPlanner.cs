using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>Places the layers of a valid declaration in memory, and chooses the order of their weights.</summary>
internal static class LayoutPlanner
{
    public static NetworkLayout Plan(NetworkModel model)
    {
        var rows = PlanRows(model);
        var lanes = RowPlanner.Lanes(model);

        // Lanes along the inputs would read past the end of the user's sample: such a layer reads a copy.
        var copiesInput = rows[0].Order == WeightOrder.OutputMajor && lanes > 1;
        var slots = ScratchPlanner.Plan(model, copiesInput ? RowPlanner.Pad(model.Inputs, lanes) : 0);
        var layers = PlanLayers(model, rows, slots, copiesInput);
        var last = layers[layers.Count - 1];

        // Where rows are whole vectors of 512 bits, those of every sample start with a cache line: a vector that crosses from one line to the next is two accesses.
        var isLong = layers.Sum(layer => layer.ParameterCount) > VectorLimits.LaneParameters; // samples in the lanes have whole lines anyway
        var scratch = isLong && layers.Any(layer => layer.HasWideRows) ? lanes * VectorLimits.GroupVectors : lanes;
        return new NetworkLayout(
            model,
            layers,
            TensorPlanner.Of(model, layers),
            RowPlanner.Pad((last.Bias ?? last.Weights).End, lanes),
            RowPlanner.Pad(last.Output.End, scratch),
            RowPlanner.Pad(last.Delta.End, scratch),
            lanes,
            copiesInput);
    }

    private static List<RowPlan> PlanRows(NetworkModel model)
    {
        var rows = new List<RowPlan>();
        var inputs = model.Inputs;
        for (var i = 0; i < model.Layers.Count; i++)
        {
            rows.Add(RowPlanner.Plan(model, inputs, model.Layers[i].Units, PassesDeltaDown(i)));
            inputs = model.Layers[i].Units;
        }

        return rows;
    }

    // The first layer has nothing below that could learn.
    private static bool PassesDeltaDown(int index) => index > 0;

    private static List<LayerPlan> PlanLayers(
        NetworkModel model,
        List<RowPlan> rows,
        IReadOnlyList<LayerScratch> slots,
        bool copiesInput)
    {
        var kernels = KernelChoice.Choose(model, rows);
        var lanes = RowPlanner.Lanes(model);
        var layers = new List<LayerPlan>();
        var input = copiesInput ? new Slot(BufferKind.PaddedSample, "x1", 0, model.Inputs) : new Slot(BufferKind.Sample, "x", 0, model.Inputs);
        var offset = 0;
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            var number = NumberText.Integer(i + 1);
            var weights = new Slot(BufferKind.Parameters, "w" + number, offset, rows[i].Count * rows[i].Length);
            var bias = layer.UseBias ? new Slot(BufferKind.Parameters, "b" + number, weights.End, layer.Units) : null;
            layers.Add(new LayerPlan(
                i + 1,
                input.Length,
                layer.Units,
                layer.ActivationName,
                ActivationCatalog.Of(layer),
                kernels[i],
                rows[i],
                weights,
                bias,
                WeightDistribution.Of(layer.Initializer, input.Length, layer.Units),
                input,
                slots[i].PreActivation,
                slots[i].Output,
                slots[i].Delta,
                PassesDeltaDown(i)) { Part = slots[i].Part });
            offset = RowPlanner.Pad((bias ?? weights).End, lanes);
            input = slots[i].Output;
        }

        return layers;
    }
}
