using System.ComponentModel;
using NetGen.Weights;

namespace NetGen.Numerics;

/// <summary>What an optimizer has to know of the whole gradient before its step.</summary>
/// <remarks>
/// Padding between rows and layers, which may hold anything, is left out. The order of the sum is that of the units: the squares of a unit's weights one after another,
/// then these sums one after another, so it is the same however the weights lie.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class GradientNorm
{
    /// <summary>Units whose squares are added beside one another.</summary>
    private const int UnitsTogether = 4;

    /// <summary>The Euclidean norm.</summary>
    /// <param name="gradient">A network's memory.</param>
    /// <param name="layers">Where its layers lie.</param>
    public static double Of(ReadOnlySpan<float> gradient, ReadOnlySpan<WeightLayer> layers)
    {
        var sum = 0.0;
        Span<double> units = stackalloc double[UnitsTogether];
        foreach (var layer in layers)
        {
            for (var first = 0; first < layer.Units; first += UnitsTogether)
            {
                var count = Math.Min(UnitsTogether, layer.Units - first);
                units.Clear();
                for (var input = 0; input < layer.Inputs; input++)
                {
                    for (var unit = 0; unit < count; unit++)
                    {
                        double value = gradient[layer.Position(false, first + unit, input)];
                        units[unit] += value * value;
                    }
                }

                sum += units[0];
                for (var unit = 1; unit < count; unit++)
                {
                    sum += units[unit];
                }
            }

            for (var unit = 0; layer.HasBias && unit < layer.Units; unit++)
            {
                double value = gradient[layer.Position(true, unit, 0)];
                sum += value * value;
            }
        }

        return Math.Sqrt(sum);
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{float}, ReadOnlySpan{WeightLayer})"/>
    public static double Of(ReadOnlySpan<double> gradient, ReadOnlySpan<WeightLayer> layers)
    {
        var sum = 0.0;
        Span<double> units = stackalloc double[UnitsTogether];
        foreach (var layer in layers)
        {
            for (var first = 0; first < layer.Units; first += UnitsTogether)
            {
                var count = Math.Min(UnitsTogether, layer.Units - first);
                units.Clear();
                for (var input = 0; input < layer.Inputs; input++)
                {
                    for (var unit = 0; unit < count; unit++)
                    {
                        var value = gradient[layer.Position(false, first + unit, input)];
                        units[unit] += value * value;
                    }
                }

                sum += units[0];
                for (var unit = 1; unit < count; unit++)
                {
                    sum += units[unit];
                }
            }

            for (var unit = 0; layer.HasBias && unit < layer.Units; unit++)
            {
                var value = gradient[layer.Position(true, unit, 0)];
                sum += value * value;
            }
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The largest magnitude of the parameters' values; NaN where one is.</summary>
    /// <param name="values">A network's memory: parameters or their gradient.</param>
    /// <param name="layers">Where its layers lie.</param>
    public static float Largest(ReadOnlySpan<float> values, ReadOnlySpan<WeightLayer> layers)
    {
        var most = 0f;
        foreach (var layer in layers)
        {
            var (rows, used) = layer.IsInputMajor ? (layer.Inputs, layer.Units) : (layer.Units, layer.Inputs);
            for (var row = 0; row < rows; row++)
            {
                most = Larger(most, StepGuard.Magnitude(values.Slice(layer.IsInputMajor ? layer.Position(false, 0, row) : layer.Position(false, row, 0), used)));
            }

            if (layer.HasBias)
            {
                most = Larger(most, StepGuard.Magnitude(values.Slice(layer.Position(true, 0, 0), layer.Units)));
            }
        }

        return most;
    }

    /// <inheritdoc cref="Largest(ReadOnlySpan{float}, ReadOnlySpan{WeightLayer})"/>
    public static double Largest(ReadOnlySpan<double> values, ReadOnlySpan<WeightLayer> layers)
    {
        var most = 0.0;
        foreach (var layer in layers)
        {
            var (rows, used) = layer.IsInputMajor ? (layer.Inputs, layer.Units) : (layer.Units, layer.Inputs);
            for (var row = 0; row < rows; row++)
            {
                most = Larger(most, StepGuard.Magnitude(values.Slice(layer.IsInputMajor ? layer.Position(false, 0, row) : layer.Position(false, row, 0), used)));
            }

            if (layer.HasBias)
            {
                most = Larger(most, StepGuard.Magnitude(values.Slice(layer.Position(true, 0, 0), layer.Units)));
            }
        }

        return most;
    }

    // NaN stays: nothing is larger.
    private static float Larger(float most, float next) => next > most || float.IsNaN(next) ? next : most;

    private static double Larger(double most, double next) => next > most || double.IsNaN(next) ? next : most;
}
