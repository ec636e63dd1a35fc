using NetGen.Generator.Models;
using NetGen.Generator.Support;
using NetGen.Weights;

namespace NetGen.Generator.Plans;

/// <summary>Reads a file of weights into a model, in the common order: each layer's W[out][in], then its biases; at the end the means and deviations of [Standardize]. Where they lie in memory is the plan's to say.</summary>
internal static class PretrainedReading
{
    /// <summary>The model with its weights, or what is wrong with the text.</summary>
    public static (NetworkModel? Model, WeightTextFault? Fault) Read(NetworkModel model, string text)
    {
        var (layers, count) = CommonOrder(model);
        var values = new double[count];
        using var reader = new StringReader(text);
        return new WeightTextReader(reader, ArchitectureText.Of(model), layers).Read(values) is { } fault
            ? (null, fault)
            : (model with { Weights = new EquatableArray<long>(values.Select(value => BitConverter.DoubleToInt64Bits(Round(model, value)))) }, null);
    }

    private static (WeightLayer[] Layers, int Count) CommonOrder(NetworkModel model)
    {
        var layers = new List<WeightLayer>();
        var (inputs, count) = (model.Inputs, 0);
        foreach (var layer in model.Layers)
        {
            var bias = count + (inputs * layer.Units);
            layers.Add(new WeightLayer(inputs, layer.Units, count, inputs, isInputMajor: false, layer.UseBias ? bias : -1));
            count = bias + (layer.UseBias ? layer.Units : 0);
            inputs = layer.Units;
        }

        if (model.IsStandardized)
        {
            layers.Insert(0, new WeightLayer(model.Inputs, count, count + model.Inputs, fitted: -1));
            count += 2 * model.Inputs;
        }

        return (layers.ToArray(), count);
    }

    private static double Round(NetworkModel model, double value) => model.Precision == Precision.Single ? (float)value : value;
}
