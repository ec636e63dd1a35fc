using Racer.Circuits;
using Racer.Driving;
using Racer.Networks;
using Shared;

namespace Racer.Learning;

/// <summary>
/// Proximal policy optimisation (Schulman and others, 2017, arXiv:1707.06347) in pieces that fit between two frames: a piece is a decision of every practising car, or a
/// batch of training. Probabilities come from the network as they are, so that nothing here needs a logarithm, and the bits are the same everywhere. Nothing allocates
/// after the constructor.
/// </summary>
internal sealed class Learner
{
    private const int Decisions = 32;
    private const int Samples = Decisions * Practice.Cars;
    private const int Epochs = 4;
    private const int BatchSize = 32;

    /// <summary>What comes in a second and a quarter (25 decisions) counts for about a third.</summary>
    private const float Discount = 0.96f;
    private const float AdvantageDecay = 0.98f;
    private const float LearningRate = 4e-3f;
    private const float CriticRate = 2e-3f;

    // Before the critic knows what a place is worth, its advantages would spoil what was imitated.
    private const int CriticAlone = 4;

    private readonly RandomNumbers _random;
    private readonly Practice _practice;
    private readonly CriticNet _critic;
    private readonly Rollout _rollout = new(Decisions, Practice.Cars, Sensors.Count);
    private readonly int[] _order = new int[Samples];
    private readonly float[] _inputs = new float[BatchSize * Sensors.Count];
    private readonly float[] _probabilities = new float[BatchSize * Actions.Count];
    private readonly float[] _gradients = new float[BatchSize * Actions.Count];
    private readonly float[] _returns = new float[BatchSize];
    private int _piece;

    /// <summary>Begins.</summary>
    /// <param name="circuit">The track.</param>
    /// <param name="seed">Decides what is tried.</param>
    public Learner(Circuit circuit, int seed)
    {
        (_random, _critic, Driver) = (new RandomNumbers(seed), new CriticNet(seed), new DriverNet(seed));
        _practice = new Practice(circuit, _random);
        for (var i = 0; i < Samples; i++)
            _order[i] = i;

        // Networks take their workspace with their first step; one with rate 0 moves nothing.
        _critic.TrainBatch(_inputs, _returns, 0);
        _critic.ResetOptimizer();
        Driver.ForwardBatch(_inputs, _probabilities);
        Driver.TrainFrom(_inputs, _gradients, 0);
        Driver.ResetOptimizer();
    }

    /// <summary>What learns.</summary>
    public DriverNet Driver { get; }

    /// <summary>How often it has learned from a round of decisions.</summary>
    public int Updates { get; private set; }

    /// <summary>Whether all numbers are finite; if not, it learns no more.</summary>
    public bool IsFinite { get; private set; } = true;

    /// <summary>The critic's loss, smoothed over some batches; NaN before the first.</summary>
    public double Loss { get; private set; } = double.NaN;

    /// <summary>A piece of the work.</summary>
    /// <returns>Whether the driver has learned from a whole round with it.</returns>
    public bool Step()
    {
        const int BatchesOfEpoch = Samples / BatchSize;
        if (!IsFinite)
            return false;

        if (_piece < Decisions)
        {
            Act(_piece++);
            return false;
        }

        var batch = _piece++ - Decisions;
        if (batch == 0)
            Judge();
        if (batch % BatchesOfEpoch == 0)
            _random.Shuffle(_order);
        Learn(_order.AsSpan(batch % BatchesOfEpoch * BatchSize, BatchSize));
        if (batch + 1 < Epochs * BatchesOfEpoch)
            return false;

        (_piece, Updates) = (0, Updates + 1);
        return Updates > CriticAlone;
    }

    // One decision of every car, drawn as the driver has the actions.
    private void Act(int step)
    {
        var observations = _rollout.ObservationsOf(step);
        Span<float> probabilities = stackalloc float[Practice.Cars * Actions.Count];
        _practice.Observe(observations);
        Driver.ForwardBatch(observations, probabilities);
        _critic.ForwardBatch(observations, _rollout.ValuesOf(step));
        for (var car = 0; car < Practice.Cars; car++)
        {
            var ofCar = probabilities.Slice(car * Actions.Count, Actions.Count);
            var action = Draw(ofCar);
            var (reward, outcome) = _practice.Drive(car, action);
            var sample = (step * Practice.Cars) + car;
            _rollout.Actions[sample] = action;
            _rollout.Likelihoods[sample] = ofCar[action];
            _rollout.Rewards[sample] = outcome == Outcome.TimeUp ? reward + (Discount * ValueOf(car)) : reward;
            _rollout.Ends[sample] = outcome != Outcome.Running;
            if (outcome != Outcome.Running)
                _practice.Begin(car);
        }
    }

    private int Draw(ReadOnlySpan<float> probabilities)
    {
        var left = _random.Next();
        for (var action = 0; action < probabilities.Length; action++)
        {
            left -= probabilities[action];
            if (left < 0)
                return action;
        }

        return probabilities.LastIndexOfAnyExcept(0); // They may add up to a little less than 1.
    }

    private float ValueOf(int car)
    {
        Span<float> observation = stackalloc float[Sensors.Count];
        Span<float> value = stackalloc float[1];
        _practice.Observe(car, observation);
        _critic.Forward(observation, value);
        return value[0];
    }

    private void Judge()
    {
        Span<float> observations = stackalloc float[Practice.Cars * Sensors.Count];
        Span<float> next = stackalloc float[Practice.Cars];
        _practice.Observe(observations);
        _critic.ForwardBatch(observations, next);
        _rollout.ComputeAdvantages(next, Discount, AdvantageDecay);
        _rollout.StandardizeAdvantages();
    }

    // One step of each network along the mean over a batch: TrainFrom sums over the samples, so each gives its share.
    private void Learn(ReadOnlySpan<int> samples)
    {
        for (var n = 0; n < samples.Length; n++)
        {
            _rollout.ObservationOf(samples[n]).CopyTo(_inputs.AsSpan(n * Sensors.Count));
            _returns[n] = _rollout.Returns[samples[n]];
        }

        // A step that is refused has changed nothing; it would be refused from here on.
        double loss = _critic.TrainBatch(_inputs, _returns, CriticRate);
        IsFinite = double.IsFinite(loss) && (Updates < CriticAlone || Improve(samples));
        Loss = double.IsNaN(Loss) ? loss : Loss + ((loss - Loss) / 32);
    }

    // Along the mean of the objective over a batch.
    private bool Improve(ReadOnlySpan<int> samples)
    {
        Driver.ForwardBatch(_inputs, _probabilities);
        for (var n = 0; n < samples.Length; n++)
        {
            var (i, first) = (samples[n], n * Actions.Count);
            ClippedObjective.Gradient(
                _probabilities.AsSpan(first, Actions.Count), _rollout.Actions[i], _rollout.Likelihoods[i], _rollout.Advantages[i], _gradients.AsSpan(first, Actions.Count));
        }

        foreach (ref var gradient in _gradients.AsSpan())
            gradient /= BatchSize;
        return Driver.TrainFrom(_inputs, _gradients, LearningRate);
    }
}
