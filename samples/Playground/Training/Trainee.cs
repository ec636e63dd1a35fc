using System.Numerics;
using NetGen;
using NetGen.Weights;
using Playground.Data;

namespace Playground.Training;

/// <summary>A network of one number type.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="network">The network.</param>
/// <param name="facts">What the page shows.</param>
internal sealed class Trainee<T>(ITrainableNetwork<T> network, NetworkFacts facts) : ITrainee
    where T : struct, INumber<T>
{
    private readonly T[] _parameters = new T[network.ParameterCount];
    private UnitViewer<T>? _units;
    private T[] _inputs = [];
    private T[] _targets = [];
    private T[] _batchInputs = [];
    private T[] _batchTargets = [];
    private int _trainRows;

    public NetworkFacts Facts => facts;

    public bool HasUnits => _units is not null;

    public IWeightMemory Memory => network;

    public float[] Parameters
    {
        get
        {
            network.GetParameters(_parameters);
            return To(_parameters);
        }

        set => network.SetParameters(From(value));
    }

    public void LookThrough(Type? viewer) => _units = viewer is null ? null : UnitViewer<T>.Make(viewer, facts.Layers.Sum());

    public void Use(Dataset data, int trainRows)
    {
        var targets = Targets.Of(data, facts);
        (_inputs, _targets, _trainRows) = (From(data.Inputs), From(targets), trainRows);
        if (network is IStandardized<T> standardized)
        {
            standardized.FitStandardization(_inputs.AsSpan(0, trainRows * facts.Inputs));
        }
    }

    public float Train(ReadOnlySpan<int> rows, double rate)
    {
        var (width, depth) = (facts.Inputs, facts.Outputs);
        if (_batchInputs.Length < rows.Length * width || _batchTargets.Length < rows.Length * depth)
        {
            (_batchInputs, _batchTargets) = (new T[rows.Length * width], new T[rows.Length * depth]);
        }

        Gather(_inputs, rows, width, _batchInputs);
        Gather(_targets, rows, depth, _batchTargets);
        var loss = network.TrainBatch(_batchInputs.AsSpan(0, rows.Length * width), _batchTargets.AsSpan(0, rows.Length * depth), T.CreateTruncating(rate));
        return float.CreateTruncating(loss);
    }

    public (float Train, float Test) Losses()
    {
        var (inputs, targets) = (_trainRows * facts.Inputs, _trainRows * facts.Outputs);
        return (
            float.CreateTruncating(network.ComputeLoss(_inputs.AsSpan(0, inputs), _targets.AsSpan(0, targets))),
            inputs < _inputs.Length ? float.CreateTruncating(network.ComputeLoss(_inputs.AsSpan(inputs), _targets.AsSpan(targets))) : float.NaN);
    }

    public float[] Outputs(ReadOnlySpan<float> inputs)
    {
        var outputs = new T[inputs.Length / facts.Inputs * facts.Outputs];
        network.ForwardBatch(From(inputs), outputs);
        return To(outputs);
    }

    public float[] ComputeUnits(ReadOnlySpan<float> inputs)
    {
        network.GetParameters(_parameters);
        return _units is null ? [] : To(_units.Compute(_parameters, From(inputs)));
    }

    public void ResetOptimizer() => network.ResetOptimizer();

    // Value by value: rows are short, and where code is interpreted a span and a call for each cost twice as much.
    private static void Gather(T[] values, ReadOnlySpan<int> rows, int width, T[] batch)
    {
        var to = 0;
        foreach (var row in rows)
        {
            for (var from = row * width; from < (row + 1) * width; from++)
            {
                batch[to++] = values[from];
            }
        }
    }

    private static T[] From(ReadOnlySpan<float> values) => Numbers.Convert<float, T>(values);

    private static float[] To(ReadOnlySpan<T> values) => Numbers.Convert<T, float>(values);
}
