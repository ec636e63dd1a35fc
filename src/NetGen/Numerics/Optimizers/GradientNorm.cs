using System.ComponentModel;
using NetGen.Weights;

namespace NetGen.Numerics;

/// <summary>What an optimizer has to know of the whole gradient before its step.</summary>
/// <remarks>
/// Padding between rows and layers, which may hold anything, is left out. The order of the sum is that of the rows, such as a unit's weights: the squares of a row one after another,
/// then these sums one after another, so it is the same however the weights lie.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class GradientNorm
{
    /// <summary>Rows whose squares are added beside one another.</summary>
    private const int RowsTogether = 4;

    /// <summary>The Euclidean norm.</summary>
    /// <param name="gradient">A network's memory.</param>
    /// <param name="tensors">Where its tensors lie.</param>
    public static double Of(ReadOnlySpan<float> gradient, ReadOnlySpan<WeightTensor> tensors)
    {
        var sum = 0.0;
        Span<double> rows = stackalloc double[RowsTogether];
        Span<int> starts = stackalloc int[RowsTogether];
        foreach (ref readonly var tensor in tensors)
        {
            for (var first = 0; first < tensor.Rows; first += RowsTogether)
            {
                var count = Math.Min(RowsTogether, tensor.Rows - first);
                for (var row = 0; row < count; row++)
                {
                    starts[row] = tensor.Start(first + row);
                    rows[row] = 0;
                }

                for (var column = 0; column < tensor.RowLength; column++)
                {
                    var step = tensor.Step(column);
                    for (var row = 0; row < count; row++)
                    {
                        double value = gradient[starts[row] + step];
                        rows[row] += value * value;
                    }
                }

                for (var row = 0; row < count; row++)
                {
                    sum += rows[row];
                }
            }
        }

        return Math.Sqrt(sum);
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{float}, ReadOnlySpan{WeightTensor})"/>
    public static double Of(ReadOnlySpan<double> gradient, ReadOnlySpan<WeightTensor> tensors)
    {
        var sum = 0.0;
        Span<double> rows = stackalloc double[RowsTogether];
        Span<int> starts = stackalloc int[RowsTogether];
        foreach (ref readonly var tensor in tensors)
        {
            for (var first = 0; first < tensor.Rows; first += RowsTogether)
            {
                var count = Math.Min(RowsTogether, tensor.Rows - first);
                for (var row = 0; row < count; row++)
                {
                    starts[row] = tensor.Start(first + row);
                    rows[row] = 0;
                }

                for (var column = 0; column < tensor.RowLength; column++)
                {
                    var step = tensor.Step(column);
                    for (var row = 0; row < count; row++)
                    {
                        var value = gradient[starts[row] + step];
                        rows[row] += value * value;
                    }
                }

                for (var row = 0; row < count; row++)
                {
                    sum += rows[row];
                }
            }
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The largest magnitude of the parameters' values; NaN where one is.</summary>
    /// <param name="values">A network's memory: parameters or their gradient.</param>
    /// <param name="tensors">Where its tensors lie.</param>
    public static float Largest(ReadOnlySpan<float> values, ReadOnlySpan<WeightTensor> tensors)
    {
        var most = 0f;
        foreach (ref readonly var tensor in tensors)
        {
            var length = tensor.RunLength;
            for (var run = 0; run < tensor.Runs; run++)
            {
                most = Larger(most, StepGuard.Magnitude(values.Slice(tensor.RunStart(run), length)));
            }
        }

        return most;
    }

    /// <inheritdoc cref="Largest(ReadOnlySpan{float}, ReadOnlySpan{WeightTensor})"/>
    public static double Largest(ReadOnlySpan<double> values, ReadOnlySpan<WeightTensor> tensors)
    {
        var most = 0.0;
        foreach (ref readonly var tensor in tensors)
        {
            var length = tensor.RunLength;
            for (var run = 0; run < tensor.Runs; run++)
            {
                most = Larger(most, StepGuard.Magnitude(values.Slice(tensor.RunStart(run), length)));
            }
        }

        return most;
    }

    // NaN stays: nothing is larger.
    private static float Larger(float most, float next) => next > most || float.IsNaN(next) ? next : most;

    private static double Larger(double most, double next) => next > most || double.IsNaN(next) ? next : most;
}
