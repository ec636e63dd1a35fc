using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>Turns a valid declaration into numbers and choices: a pure function of the model.</summary>
internal static class Planner
{
    public static NetworkPlan Plan(NetworkModel model)
    {
        var loss = model.Loss is { } declared ? LossCatalog.Of(declared, model.Delta) : null;
        var rows = PlanRows(model);
        var lanes = RowPlanner.Lanes(model);

        // Lanes along the inputs would read past the end of the user's sample: such a layer reads a copy.
        var copiesInput = rows[0].Order == WeightOrder.OutputMajor && lanes > 1;
        var slots = ScratchPlanner.Plan(model, copiesInput ? RowPlanner.Pad(model.Inputs, lanes) : 0);
        var layers = PlanLayers(model, rows, slots, copiesInput);
        var last = layers[layers.Count - 1];
        var classes = last.Units == 1 ? Classification.Threshold : Classification.Largest;
        var plan = new NetworkPlan(
            model,
            layers,
            loss,
            classes,
            model.TakesLabels,
            layers.Sum(layer => layer.ParameterCount),
            RowPlanner.Pad((last.Bias ?? last.Weights).End, lanes),
            RowPlanner.Pad(last.Output.End, lanes),
            RowPlanner.Pad(last.Delta.End, lanes),
            lanes,
            copiesInput,
            TilePlan.Plan(RowPlanner.Pad(last.Output.End, lanes), RowPlanner.Pad(last.Delta.End, lanes), RowPlanner.LogicalLanes(model) * VectorLimits.GroupVectors),
            new SumPlan(RowPlanner.LogicalLanes(model), OutputsByLanes: last.Units > VectorLimits.OutputsOneByOne, SamplesByLanes: false));

        // What decides between the forms of a batch are the vector code's lengths; plain code follows the order that it takes.
        var vectors = plan.UsesVectors ? plan : Plan(model with { Profile = Profile.Vector });
        var byLanes = vectors.Batch == BatchForm.Lanes;
        return plan with { Sums = plan.Sums with { SamplesByLanes = byLanes, LossesByLanes = byLanes || vectors.HasLaneOutputs } };
    }

    private static List<RowPlan> PlanRows(NetworkModel model)
    {
        var rows = new List<RowPlan>();
        var inputs = model.Inputs;
        for (var i = 0; i < model.Layers.Count; i++)
        {
            rows.Add(RowPlanner.Plan(model, inputs, model.Layers[i].Units, passesDeltaDown: i > 0));
            inputs = model.Layers[i].Units;
        }

        return rows;
    }

    private static List<LayerPlan> PlanLayers(
        NetworkModel model,
        List<RowPlan> rows,
        IReadOnlyList<(Slot PreActivation, Slot Output, Slot Delta)> slots,
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
                layer.Activation.ToString(),
                ActivationCatalog.Of(layer.Activation, layer.Alpha, layer.Gain),
                kernels[i],
                rows[i],
                weights,
                bias,
                WeightDistribution.Of(layer.Initializer, input.Length, layer.Units),
                input,
                slots[i].PreActivation,
                slots[i].Output,
                slots[i].Delta));
            offset = RowPlanner.Pad((bias ?? weights).End, lanes);
            input = slots[i].Output;
        }

        return layers;
    }
}
