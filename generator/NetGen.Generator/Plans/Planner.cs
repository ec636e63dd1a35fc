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
        var loss = model.Loss is { } declared ? LossCatalog.Find(declared, model.Delta) : null;
        var layers = PlanLayers(model, out var parameterCount, out var forwardScratch);
        var last = layers[layers.Count - 1];
        var classes = last.Activation is Softmax ? Classification.Largest
            : last.Units == 1 ? Classification.Threshold
            : Classification.None;
        return new NetworkPlan(
            model,
            layers,
            loss,
            classes,
            TakesLabels: classes == Classification.Threshold || loss is CrossEntropy,
            parameterCount,
            forwardScratch,
            TrainingScratch: last.Delta.End);
    }

    private static List<LayerPlan> PlanLayers(NetworkModel model, out int parameterCount, out int forwardScratch)
    {
        var kernels = KernelChoice.Choose(model);
        var slots = ScratchPlanner.Plan(model);
        var layers = new List<LayerPlan>();
        var input = new Slot("x", 0, model.Inputs);
        var offset = 0;
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            var number = NumberText.Integer(i + 1);
            var weights = new Slot("w" + number, offset, input.Length * layer.Units);
            var bias = layer.UseBias ? new Slot("b" + number, weights.End, layer.Units) : null;
            layers.Add(new LayerPlan(
                i + 1,
                input.Length,
                layer.Units,
                Activation(layer),
                kernels[i],
                weights,
                bias,
                WeightDistribution.Find(layer.Initializer, input.Length, layer.Units) ?? throw Unknown(layer.Initializer),
                input,
                slots[i].PreActivation,
                slots[i].Output,
                slots[i].Delta));
            offset = (bias ?? weights).End;
            input = slots[i].Output;
        }

        parameterCount = offset;
        forwardScratch = input.End;
        return layers;
    }

    private static ActivationDefinition Activation(LayerModel layer) =>
        ActivationCatalog.Find(layer.Activation, layer.Alpha, layer.Gain) ?? throw Unknown(layer.Activation);

    private static InvalidOperationException Unknown(object value) =>
        new($"{value} passed validation but is in no catalogue.");
}
