using NetGen.Generator.Models;
using NetGen.Generator.Support;
using NetGen.Weights;

namespace NetGen.Generator.Plans;

/// <summary>Reads a file of weights into a model, in the common order: tensor after tensor, at the end the means and deviations of [Standardize]. Where they lie in memory is the plan's to say.</summary>
internal static class PretrainedReading
{
    /// <summary>The model with its weights, or what is wrong with the text.</summary>
    public static (NetworkModel? Model, WeightTextFault? Fault) Read(NetworkModel model, string text)
    {
        var (tensors, count) = CommonOrder(model);
        var values = new double[count];
        using var reader = new StringReader(text);
        return new WeightTextReader(reader, ArchitectureText.Of(model), tensors).Read(values) is { } fault
            ? (null, fault)
            : (model with { Weights = new EquatableArray<long>(values.Select(value => BitConverter.DoubleToInt64Bits(Round(model, value)))) }, null);
    }

    // A standardization is first in a text, but last in the model.
    private static (WeightTensor[] Tensors, int Count) CommonOrder(NetworkModel model)
    {
        NetworkPlan layout = model.IsDenseChain ? LayoutPlanner.Plan(model) : ProgramPlan.Of(model);
        var (tensors, count) = (new List<WeightTensor>(), 0);
        foreach (var plan in layout.Tensors.Concat(layout.Standardization?.Tensors ?? Array.Empty<TensorPlan>()))
        {
            tensors.Add(WeightTensors.Dense(plan.Description, count));
            count += plan.Length;
        }

        return (tensors.OrderBy(tensor => tensor.Layer).ToArray(), count);
    }

    private static double Round(NetworkModel model, double value) => model.Precision == Precision.Single ? (float)value : value;
}
