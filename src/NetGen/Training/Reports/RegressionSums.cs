namespace NetGen.Training;

/// <summary>The sums that a <see cref="RegressionReport"/> is made of, for each output.</summary>
internal sealed class RegressionSums
{
    private readonly double[] _means;

    public RegressionSums(int outputs)
    {
        _means = new double[outputs];
        (Squares, Absolutes, Spread) = (new double[outputs], new double[outputs], new double[outputs]);
    }

    /// <summary>Rows added.</summary>
    public int Rows { get; private set; }

    /// <summary>Σ(y − t)².</summary>
    public double[] Squares { get; }

    /// <summary>Σ|y − t|.</summary>
    public double[] Absolutes { get; }

    /// <summary>Σ(t − mean of t)², row by row (Welford, 1962): a difference of large sums would lose its digits.</summary>
    public double[] Spread { get; }

    public void Add(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets)
    {
        var size = _means.Length;
        for (var first = 0; first < outputs.Length; first += size)
        {
            Rows++;
            for (var o = 0; o < size; o++)
            {
                var (target, error) = (targets[first + o], outputs[first + o] - targets[first + o]);
                Squares[o] += error * error;
                Absolutes[o] += Math.Abs(error);
                var distance = target - _means[o];
                _means[o] += distance / Rows;
                Spread[o] += distance * (target - _means[o]);
            }
        }
    }
}
