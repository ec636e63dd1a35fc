using NetGen.Generator.Models;
using NetGen.Generator.Support;
using NetGen.Weights;

namespace NetGen.Generator.Plans;

/// <summary>Reads a file of weights to the places that the plan has for them.</summary>
internal static class PretrainedReading
{
    /// <summary>The model with its weights, or what is wrong with the text.</summary>
    public static (NetworkModel? Model, WeightTextFault? Fault) Read(NetworkModel model, string text)
    {
        var plan = Planner.Plan(model);
        var layers = plan.Layers.Select(layer => new WeightLayer(
            layer.Inputs, layer.Units, layer.Weights.Offset, layer.Rows.Length, plan.HasRowsOfInputs(layer), layer.Bias?.Offset ?? -1));
        var values = new double[plan.BufferLength];
        using var reader = new StringReader(text);
        return new WeightTextReader(reader, ArchitectureText.Of(model), layers.ToArray()).Read(values) is { } fault
            ? (null, fault)
            : (model with { Weights = new EquatableArray<long>(values.Select(value => BitConverter.DoubleToInt64Bits(Round(model, value)))) }, null);
    }

    private static double Round(NetworkModel model, double value) => model.Precision == Precision.Single ? (float)value : value;
}
