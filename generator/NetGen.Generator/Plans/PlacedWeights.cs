using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>The weights of a file at their places in a plan's memory; a model has them in the common order, those of a standardization behind all others.</summary>
internal static class PlacedWeights
{
    /// <summary>So many values, what is padding 0; none where the model has no weights.</summary>
    public static IReadOnlyList<long> Of(NetworkModel model, IReadOnlyList<TensorPlan> tensors, StandardizationPlan? standardization, int length)
    {
        if (model.Weights.Count == 0)
        {
            return Array.Empty<long>();
        }

        var placed = new long[standardization?.End ?? length];
        var next = 0;
        foreach (var tensor in tensors.Concat(standardization?.Tensors ?? Array.Empty<TensorPlan>()).Select(plan => plan.Description))
        {
            for (var row = 0; row < tensor.Rows; row++)
            {
                for (var column = 0; column < tensor.RowLength; column++)
                {
                    placed[tensor.Place(row, column)] = model.Weights[next++];
                }
            }
        }

        if (standardization is not null)
        {
            placed[standardization.Fitted] = BitConverter.DoubleToInt64Bits(1);
        }

        return placed;
    }
}
