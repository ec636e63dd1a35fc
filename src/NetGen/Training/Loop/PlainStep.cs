namespace NetGen.Training;

/// <summary>A step in which all rows count the same: the network's own.</summary>
internal sealed class PlainStep<T> : IStep<T>
    where T : struct
{
    private readonly ITrainableNetwork<T> _network;
    private readonly IClassTrainable<T>? _classes;
    private readonly Batch<T> _batch;

    public PlainStep(ITrainableNetwork<T> network, IClassTrainable<T>? classes, int batchSize)
    {
        _network = network;
        _classes = classes;
        _batch = new Batch<T>(network, batchSize, classes is not null, hasTargets: classes is null);
    }

    public double Take(in Rows<T> rows, ReadOnlySpan<int> order, T learningRate)
    {
        _batch.Gather(rows, order);
        var inputs = _batch.Inputs(0, order.Length);
        var loss = _classes is null
            ? _network.TrainBatch(inputs, _batch.Targets(0, order.Length), learningRate)
            : _classes.TrainBatch(inputs, _batch.Labels(order.Length), learningRate);
        return Number<T>.Instance.ToDouble(loss);
    }
}
