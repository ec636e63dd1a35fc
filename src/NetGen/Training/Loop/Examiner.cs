using NetGen.Numerics;

namespace NetGen.Training;

/// <summary>Computes the mean loss and the metric of rows, some at a time, in room that is taken once.</summary>
internal sealed class Examiner<T>
    where T : struct
{
    // So many numbers of a row's inputs or outputs are gone through at a time, in at least as many rows as fill the lanes and the cores of a large machine.
    private const int ChunkNumbers = 1 << 16;
    private const int LeastRows = 64;
    private const int MostRows = 1024;

    private readonly ITrainableNetwork<T> _network;
    private readonly IClassTrainable<T>? _classes;
    private readonly Batch<T> _batch;
    private readonly T[] _outputs;
    private readonly bool _isMean;
    private readonly LabelPlaces _places;

    /// <param name="network">The network.</param>
    /// <param name="classes">The network if rows have labels.</param>
    /// <param name="mostRows">The most rows there will be.</param>
    /// <param name="isMean">Whether the network's losses are means over samples.</param>
    public Examiner(ITrainableNetwork<T> network, IClassTrainable<T>? classes, int mostRows, bool isMean)
    {
        _network = network;
        _classes = classes;
        _isMean = isMean;
        _places = LabelPlaces.Of(network);
        var capacity = Math.Min(mostRows, RowsOfChunk(network));
        _batch = new Batch<T>(network, capacity, classes is not null, hasTargets: true);
        _outputs = new T[capacity * network.OutputSize];
    }

    /// <summary>The mean loss of the rows looked at last.</summary>
    public double Loss { get; private set; }

    /// <summary>Their metric: the accuracy with labels, else the mean absolute error.</summary>
    public double Metric { get; private set; }

    /// <summary>How many rows are gone through at a time.</summary>
    public static int RowsOfChunk(INetwork<T> network) =>
        Math.Max(LeastRows, Math.Min(MostRows, ChunkNumbers / Math.Max(network.InputSize, network.OutputSize)));

    /// <summary>Looks at rows.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="order">Which of them; empty for all.</param>
    /// <param name="wantsLoss">Whether the loss is asked for.</param>
    public void Examine(in Rows<T> rows, ReadOnlySpan<int> order, bool wantsLoss)
    {
        var (inputSize, outputSize) = (_network.InputSize, _network.OutputSize);
        var count = order.IsEmpty ? rows.Inputs.Length / inputSize : order.Length;
        var (loss, metric) = (0.0, 0.0);
        for (int first = 0, taken; first < count; first += taken)
        {
            taken = Math.Min(_batch.Capacity, count - first);
            ReadOnlySpan<T> inputs, targets;
            ReadOnlySpan<int> labels;
            if (order.IsEmpty)
            {
                inputs = rows.Inputs.Slice(first * inputSize, taken * inputSize);
                labels = _classes is null ? default : rows.Labels.Slice(first * _places.LabelsPerSample, taken * _places.LabelsPerSample);
                targets = _classes is null ? rows.Targets.Slice(first * outputSize, taken * outputSize) : _batch.TargetsOf(labels);
            }
            else
            {
                _batch.Gather(rows, order.Slice(first, taken));
                inputs = _batch.Inputs(0, taken);
                labels = _classes is null ? default : _batch.Labels(taken);
                targets = _classes is null ? _batch.Targets(0, taken) : _batch.TargetsOf(labels);
            }

            if (wantsLoss)
            {
                loss += Number<T>.Instance.ToDouble(_network.ComputeLoss(inputs, targets)) * (_isMean ? taken : 1);
            }

            var outputs = _outputs.AsSpan(0, targets.Length);
            _network.ForwardBatch(inputs, outputs);
            metric += _classes is null ? Number<T>.Instance.SumOfErrors(outputs, targets) : Number<T>.Instance.CountRight(outputs, labels, _places);
        }

        Loss = loss / count;
        Metric = metric / ((double)count * (_classes is null ? outputSize : _places.LabelsPerSample));
    }
}
