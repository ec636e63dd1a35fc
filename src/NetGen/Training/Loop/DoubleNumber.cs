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

    public override int CountRight(ReadOnlySpan<double> outputs, ReadOnlySpan<int> labels)
    {
        var (right, size) = (0, outputs.Length / labels.Length);
        for (var n = 0; n < labels.Length; n++)
        {
            right += ClassOf(outputs.Slice(n * size, size)) == labels[n] ? 1 : 0;
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

    public override int ClassOf(ReadOnlySpan<double> outputs)
    {
        var (best, isNumber) = (0, !double.IsNaN(outputs[0]));
        for (var j = 1; j < outputs.Length; j++)
        {
            best = outputs[j] > outputs[best] ? j : best;
            isNumber &= !double.IsNaN(outputs[j]);
        }

        return !isNumber ? -1 : outputs.Length > 1 ? best : outputs[0] >= 0.5 ? 1 : 0;
    }
}
