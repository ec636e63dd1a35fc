using NetGen.Numerics;

namespace NetGen.Training;

/// <summary>Room for the rows of a batch, taken once: rows that lie apart are copied side by side.</summary>
internal sealed class Batch<T>
    where T : struct
{
    private readonly int _inputSize;
    private readonly int _outputSize;
    private readonly LabelPlaces _places;
    private readonly T[] _inputs;
    private readonly T[] _targets;
    private readonly int[] _labels;
    private readonly T _one = Number<T>.Instance.From(1);

    /// <param name="network">The network.</param>
    /// <param name="capacity">The most rows.</param>
    /// <param name="hasLabels">Whether rows have labels.</param>
    /// <param name="hasTargets">Whether targets are asked for, if need be made of labels.</param>
    public Batch(INetwork<T> network, int capacity, bool hasLabels, bool hasTargets)
    {
        (_inputSize, _outputSize) = (network.InputSize, network.OutputSize);
        _places = LabelPlaces.Of(network);
        _inputs = new T[checked(capacity * _inputSize)];
        _targets = hasTargets ? new T[checked(capacity * _outputSize)] : [];
        _labels = hasLabels ? new int[checked(capacity * _places.LabelsPerSample)] : [];
        Capacity = capacity;
    }

    /// <summary>The most rows.</summary>
    public int Capacity { get; }

    /// <summary>Copies rows.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="order">Which of them, in this order.</param>
    public void Gather(in Rows<T> rows, ReadOnlySpan<int> order)
    {
        Gather(rows.Inputs, _inputs, _inputSize, order);
        if (_labels.Length > 0)
        {
            Gather(rows.Labels, _labels, _places.LabelsPerSample, order);
        }
        else
        {
            Gather(rows.Targets, _targets, _outputSize, order);
        }
    }

    /// <summary>Makes targets of labels, 1 for the class and 0 for the others; of a single output the label itself.</summary>
    public ReadOnlySpan<T> TargetsOf(ReadOnlySpan<int> labels)
    {
        var targets = _targets.AsSpan(0, labels.Length / _places.LabelsPerSample * _outputSize);
        LabelTargets.Fill(labels, targets, _one, _places);
        return targets;
    }

    public ReadOnlySpan<T> Inputs(int first, int count) => _inputs.AsSpan(first * _inputSize, count * _inputSize);

    public ReadOnlySpan<T> Targets(int first, int count) => _targets.AsSpan(first * _outputSize, count * _outputSize);

    public ReadOnlySpan<int> Labels(int count) => _labels.AsSpan(0, count * _places.LabelsPerSample);

    private static void Gather<TValue>(ReadOnlySpan<TValue> source, Span<TValue> destination, int size, ReadOnlySpan<int> order)
    {
        for (var k = 0; k < order.Length; k++)
        {
            source.Slice(order[k] * size, size).CopyTo(destination.Slice(k * size));
        }
    }
}
