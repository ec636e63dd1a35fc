using NetGen.Generator.Models;
using NetGen.Weights;

namespace NetGen.Generator.Plans;

/// <summary>The tensors of the layers as they have been placed.</summary>
internal static class TensorPlanner
{
    /// <summary>The parameters in the common order.</summary>
    public static IReadOnlyList<TensorPlan> Of(NetworkModel model, IReadOnlyList<LayerPlan> layers)
    {
        var tensors = new List<TensorPlan>();
        foreach (var layer in layers)
        {
            // A standardization comes first in files, as a layer of its own.
            var number = layer.Number + (model.IsStandardized ? 1 : 0);
            var isInputMajor = model.Profile == Profile.Vector && layer.Rows.Order == WeightOrder.InputMajor;
            tensors.Add(isInputMajor
                ? TensorPlan.InputMajor(number, TensorKind.Weight, layer.Weights, layer.Units, layer.Inputs, layer.Rows.Length)
                : TensorPlan.OutputMajor(number, TensorKind.Weight, layer.Weights, layer.Units, layer.Inputs, layer.Rows.Length));
            if (layer.Bias is { } bias)
            {
                tensors.Add(TensorPlan.Vector(number, TensorKind.Bias, bias));
            }
        }

        return tensors;
    }
}
