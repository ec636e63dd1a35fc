using NetGen.Numerics;

namespace NetGen.Training;

internal sealed class DoubleNumber : Number<double>
{
    public override double From(double value) => value;

    public override double ToDouble(double value) => value;

    public override void Widen(ReadOnlySpan<double> source, Span<double> destination)
    {
        source.CopyTo(destination);
    }

    public override void AddScaled(Span<double> sum, ReadOnlySpan<double> values, double factor)
    {
        var scale = From(factor);
        for (var i = 0; i < values.Length; i++)
        {
            sum[i] += scale * values[i];
        }
    }

    public override bool AreZero(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value != 0)
            {
                return false;
            }
        }

        return true;
    }

    public override double SumOfErrors(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets)
    {
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
        {
            sum += Math.Abs(outputs[i] - targets[i]);
        }

        return sum;
    }

    public override int CountRight(ReadOnlySpan<double> outputs, ReadOnlySpan<int> labels, in LabelPlaces places)
    {
        var right = 0;
        for (var n = 0; n < labels.Length; n++)
        {
            right += ClassOf(outputs, n, places) == labels[n] ? 1 : 0;
        }

        return right;
    }

    public override void CheckTargets(string name, ReadOnlySpan<double> targets, int outputs, string loss)
    {
        if (loss == nameof(Loss.BinaryCrossEntropy))
        {
            Throw.IfNotProbabilities(name, targets, outputs);
        }
        else if (loss == nameof(Loss.CrossEntropy))
        {
            Throw.IfNegative(name, targets, outputs);
        }
    }

    public override int ClassOf(ReadOnlySpan<double> outputs, int first, int count, int stride)
    {
        var (best, isNumber) = (0, !double.IsNaN(outputs[first]));
        for (var j = 1; j < count; j++)
        {
            var output = outputs[first + (j * stride)];
            best = output > outputs[first + (best * stride)] ? j : best;
            isNumber &= !double.IsNaN(output);
        }

        return !isNumber ? -1 : count > 1 ? best : outputs[first] >= 0.5 ? 1 : 0;
    }
}
