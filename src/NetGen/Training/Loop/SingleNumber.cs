using NetGen.Numerics;

namespace NetGen.Training;

internal sealed class SingleNumber : Number<float>
{
    public override float From(double value) => (float)value;

    public override double ToDouble(float value) => value;

    public override void Widen(ReadOnlySpan<float> source, Span<double> destination)
    {
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = source[i];
        }
    }

    public override void AddScaled(Span<float> sum, ReadOnlySpan<float> values, double factor)
    {
        var scale = From(factor);
        for (var i = 0; i < values.Length; i++)
        {
            sum[i] += scale * values[i];
        }
    }

    public override bool AreZero(ReadOnlySpan<float> values)
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

    public override double SumOfErrors(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
        {
            sum += Math.Abs((double)outputs[i] - targets[i]);
        }

        return sum;
    }

    public override int CountRight(ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, in LabelPlaces places)
    {
        var right = 0;
        for (var n = 0; n < labels.Length; n++)
        {
            right += ClassOf(outputs, n, places) == labels[n] ? 1 : 0;
        }

        return right;
    }

    public override void CheckTargets(string name, ReadOnlySpan<float> targets, int outputs, string loss)
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

    public override int ClassOf(ReadOnlySpan<float> outputs, int first, int count, int stride)
    {
        var (best, isNumber) = (0, !float.IsNaN(outputs[first]));
        for (var j = 1; j < count; j++)
        {
            var output = outputs[first + (j * stride)];
            best = output > outputs[first + (best * stride)] ? j : best;
            isNumber &= !float.IsNaN(output);
        }

        return !isNumber ? -1 : count > 1 ? best : outputs[first] >= 0.5f ? 1 : 0;
    }
}
