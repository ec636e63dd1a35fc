using System.Numerics;
using System.Reflection;
using NetGen.Tests.Support;

namespace NetGen.BitsChild;

/// <summary>All that one network computes, as hashes by member: before training, of 100 steps of all kinds, and after them.</summary>
internal sealed class NetworkRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Steps = 100;

    /// <summary>Lengths of batches: one, whole groups of samples, and one more or fewer than those.</summary>
    private static readonly int[] Lengths = [1, 2, 3, 5, 7, 12, 13, 25];

    private readonly INetwork<T> _network;
    private readonly IGradientNetwork<T>? _learner;

    /// <summary>Null where the loss is somebody else's.</summary>
    private readonly ITrainableNetwork<T>? _trainable;
    private readonly LabelStep<T>? _labelStep;
    private readonly LabelBatch<T>? _labelBatch;
    private readonly Classifier<T>? _classifier;
    private readonly Samples<T> _samples;
    private readonly Mutation _mutation;
    private readonly Reduction _reduction;
    private readonly T _rate;

    public NetworkRun(Type type, NetworkAttribute declaration, Mutation mutation)
    {
        var instance = Activator.CreateInstance(type, mutation == Mutation.OtherSeed ? 2 : 1)!;
        (_network, _learner, _trainable) = ((INetwork<T>)instance, instance as IGradientNetwork<T>, instance as ITrainableNetwork<T>);
        _labelStep = Find<LabelStep<T>>(instance, "TrainStep", typeof(ReadOnlySpan<T>), typeof(int), typeof(T));
        _labelBatch = Find<LabelBatch<T>>(instance, "TrainBatch", typeof(ReadOnlySpan<T>), typeof(ReadOnlySpan<int>), typeof(T));
        _classifier = Find<Classifier<T>>(instance, "Classify", typeof(ReadOnlySpan<T>));
        _samples = new Samples<T>(_network.InputSize, _network.OutputSize, declaration.Loss, type.GetCustomAttribute<EmbeddingAttribute>()?.Count, seed: 20260);
        (_mutation, _reduction) = (mutation, declaration.Reduction);

        // Small enough for the squares of the widest networks to shrink, large enough to move every parameter.
        _rate = mutation == Mutation.NoLearning ? T.Zero : T.CreateChecked(0.5 / (8 + _network.InputSize + _network.OutputSize));
    }

    public List<(string Member, string Value)> Facts()
    {
        var initial = BitsHash<T>.Of(Parameters());
        List<(string, string)> facts = [("initial", initial)];
        AddOutputs("", facts);
        if (_learner is null)
        {
            return facts;
        }

        var moves = AddLosses("", facts);
        var (losses, isFinite) = Train();
        var trained = Parameters();
        trained[^1] = _mutation == Mutation.FlippedBit ? T.BitIncrement(trained[^1]) : trained[^1];
        facts.AddRange([("trainingLosses", losses), ("trained", BitsHash<T>.Of(trained))]);
        AddOutputs("trained", facts);
        AddLosses("trained", facts);
        facts.AddRange([("moves", moves.ToString()), ("finite", isFinite.ToString())]);
        return facts;
    }

    private static TDelegate? Find<TDelegate>(object instance, string name, params Type[] parameters)
        where TDelegate : Delegate => instance.GetType().GetMethod(name, parameters)?.CreateDelegate<TDelegate>(instance);

    private T[] Parameters()
    {
        var parameters = new T[_network.ParameterCount];
        _network.GetParameters(parameters);
        return parameters;
    }

    private void AddOutputs(string prefix, List<(string, string)> facts)
    {
        using BitsHash<T> forward = new(), batch = new(), classes = new(), extreme = new();
        foreach (var samples in Lengths)
        {
            var x = _samples.Inputs(samples);
            batch.Add(ForwardBatch(x));
            var output = new T[_network.OutputSize];
            _network.Forward(x.AsSpan(0, _network.InputSize), output);
            forward.Add(output);
            classes.Add(T.CreateChecked(_classifier?.Invoke(x.AsSpan(0, _network.InputSize)) ?? 0));
        }

        batch.Add(_mutation == Mutation.NegativeZero ? T.NegativeZero : T.Zero);
        extreme.Add(ForwardBatch(_samples.ExtremeInputs()));
        facts.AddRange([(prefix + "Forward", $"{forward}"), (prefix + "ForwardBatch", $"{batch}")]);
        facts.AddRange([(prefix + "Classify", $"{classes}"), (prefix + "ExtremeForwardBatch", $"{extreme}")]);
    }

    private T[] ForwardBatch(T[] x)
    {
        var outputs = new T[x.Length / _network.InputSize * _network.OutputSize];
        _network.ForwardBatch(x, outputs);
        return outputs;
    }

    /// <summary>Adds the losses and gradients; whether any parameter has a gradient.</summary>
    private bool AddLosses(string prefix, List<(string, string)> facts)
    {
        using BitsHash<T> loss = new(), backward = new(), given = new(), extreme = new(), finite = new();
        var gradient = new T[_network.ParameterCount];
        var moves = false;
        foreach (var samples in Lengths)
        {
            var (x, t) = (_samples.Inputs(samples), _samples.Targets(samples));
            if (_trainable is not null)
            {
                loss.Add(_trainable.ComputeLoss(x, t));
                backward.Add(_trainable.Backward(x, t, gradient));
                backward.Add(gradient);
                moves |= gradient.AsSpan().ContainsAnyExcept(T.Zero);
            }

            // Targets are numbers like any: as derivatives by the outputs they will do.
            _learner!.BackwardFrom(x, t, gradient);
            given.Add(gradient);
            moves |= _trainable is null && gradient.AsSpan().ContainsAnyExcept(T.Zero);
        }

        // Sample by sample: in one batch the first NaN would cover the rest.
        foreach (var x in _samples.ExtremeInputs().Chunk(_network.InputSize))
        {
            var t = _samples.Targets(1);
            if (_trainable is not null)
            {
                extreme.Add(_trainable.ComputeLoss(x, t), _trainable.Backward(x, t, gradient));
            }
            else
            {
                _learner!.BackwardFrom(x, t, gradient);
            }

            extreme.Add(gradient);
            finite.Add(Array.ConvertAll(gradient, value => T.IsFinite(value) ? value : T.NaN));
        }

        facts.AddRange([(prefix + "ComputeLoss", $"{loss}"), (prefix + "Backward", $"{backward}"), (prefix + "ExtremeBackward", $"{extreme}")]);
        facts.AddRange([(prefix + "FiniteExtremeBackward", $"{finite}"), (prefix + "BackwardFrom", $"{given}")]);
        return moves;
    }

    private (string Losses, bool IsFinite) Train()
    {
        using var losses = new BitsHash<T>();
        var isFinite = true;
        for (var step = 0; step < Steps; step++)
        {
            var loss = Step(step);
            losses.Add(loss);
            isFinite &= T.IsFinite(loss);
        }

        return (losses.ToString(), isFinite);
    }

    private T Step(int step)
    {
        // Every kind of step meets every length in turn.
        var samples = step % 5 is 0 or 3 ? 1 : Lengths[(step + (step / 5)) % Lengths.Length];
        var (x, t, labels) = (_samples.Inputs(samples), _samples.Targets(samples), _samples.Labels(samples));
        t[0] = _mutation == Mutation.InfiniteTarget && step == Steps / 2 ? T.PositiveInfinity : t[0];
        var rate = _reduction == Reduction.Sum ? _rate / T.CreateChecked(samples) : _rate;
        if (_trainable is null)
        {
            return _learner!.TrainFrom(x, t, rate) ? T.One : T.NaN;
        }

        return (step % 5) switch
        {
            0 => _trainable.TrainStep(x, t, rate),
            3 when _labelStep is not null => _labelStep(x, labels[0], rate),
            4 when _labelBatch is not null => _labelBatch(x, labels, rate),
            _ => _trainable.TrainBatch(x, t, rate),
        };
    }
}
