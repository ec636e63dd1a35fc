namespace NetGen.Training;

/// <summary>A step in which rows have weights: the gradient is Σ weight · gradient of the row, by the number of rows where the network takes means, as in Keras.</summary>
/// <remarks>Rows of the same weight are gone through together, so a batch of three classes takes three backward passes.</remarks>
internal sealed class WeightedStep<T> : IStep<T>
    where T : struct
{
    private readonly ITrainableNetwork<T> _network;
    private readonly Batch<T> _batch;
    private readonly double[] _weights;
    private readonly double[] _keys;
    private readonly int[] _order;
    private readonly T[] _gradient;
    private readonly T[] _sum;
    private readonly bool _hasLabels;
    private readonly bool _isMean;

    /// <param name="network">The network.</param>
    /// <param name="weights">The weight of each row.</param>
    /// <param name="batchSize">The most rows of a step.</param>
    /// <param name="hasLabels">Whether rows have labels.</param>
    /// <param name="isMean">Whether the network's losses are means over samples.</param>
    public WeightedStep(ITrainableNetwork<T> network, double[] weights, int batchSize, bool hasLabels, bool isMean)
    {
        (_network, _weights, _hasLabels, _isMean) = (network, weights, hasLabels, isMean);
        _batch = new Batch<T>(network, batchSize, hasLabels, hasTargets: true);
        (_keys, _order) = (new double[batchSize], new int[batchSize]);
        (_gradient, _sum) = (new T[network.ParameterCount], new T[network.ParameterCount]);
    }

    public double Take(in Rows<T> rows, ReadOnlySpan<int> order, T learningRate)
    {
        var count = order.Length;
        Sort(order);
        _batch.Gather(rows, _order.AsSpan(0, count));
        var targets = _hasLabels ? _batch.TargetsOf(_batch.Labels(count)) : _batch.Targets(0, count);
        var (loss, outputs, number) = (0.0, _network.OutputSize, Number<T>.Instance);
        _sum.AsSpan().Clear();
        for (int first = 0, next; first < count; first = next)
        {
            next = EndOfRun(first, count);
            var weight = _keys[first] * (_isMean ? (double)(next - first) / count : 1);
            if (weight != 0)
            {
                var part = _network.Backward(_batch.Inputs(first, next - first), targets.Slice(first * outputs, (next - first) * outputs), _gradient);
                loss += weight * number.ToDouble(part);
                number.AddScaled(_sum, _gradient, weight);
            }
        }

        return Demand.IsFinite(loss) && _network.ApplyGradient(_sum, learningRate) ? loss : double.NaN;
    }

    // By weight, then by row. Sorts are not stable, and differ between runtimes in what they do with equal keys: the second sort makes the order the same everywhere.
    private void Sort(ReadOnlySpan<int> order)
    {
        order.CopyTo(_order);
        for (var k = 0; k < order.Length; k++)
        {
            _keys[k] = _weights[order[k]];
        }

        Array.Sort(_keys, _order, 0, order.Length);
        for (int first = 0, next; first < order.Length; first = next)
        {
            next = EndOfRun(first, order.Length);
            Array.Sort(_order, first, next - first);
        }
    }

    private int EndOfRun(int first, int count)
    {
        var next = first + 1;
        while (next < count && _keys[next] == _keys[first])
        {
            next++;
        }

        return next;
    }
}
