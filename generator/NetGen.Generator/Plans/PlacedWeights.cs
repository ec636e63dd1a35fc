using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>The weights of a file at their places in a plan's memory; a model has them in the common order.</summary>
internal static class PlacedWeights
{
    /// <summary>So many values, what is padding 0; none where the model has no weights.</summary>
    public static IReadOnlyList<long> Of(NetworkModel model, IReadOnlyList<LayerPlan> layers, StandardizationPlan? standardization, int length)
    {
        if (model.Weights.Count == 0)
        {
            return Array.Empty<long>();
        }

        var placed = new long[standardization?.End ?? length];
        var next = 0;
        foreach (var layer in layers)
        {
            for (var unit = 0; unit < layer.Units; unit++)
            {
                for (var input = 0; input < layer.Inputs; input++)
                {
                    placed[layer.PlaceOf(unit, input)] = model.Weights[next++];
                }
            }

            for (var unit = 0; layer.Bias is not null && unit < layer.Units; unit++)
            {
                placed[layer.Bias.Offset + unit] = model.Weights[next++];
            }
        }

        if (standardization is not null)
        {
            foreach (var slot in new[] { standardization.Mean, standardization.Deviation })
            {
                for (var i = 0; i < slot.Length; i++)
                {
                    placed[slot.Offset + i] = model.Weights[next++];
                }
            }

            placed[standardization.Fitted] = BitConverter.DoubleToInt64Bits(1);
        }

        return placed;
    }
}
