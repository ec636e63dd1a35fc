using Shared;

namespace CartPole;

/// <summary>
/// Proximal policy optimisation (Schulman and others, 2017, arXiv:1707.06347): eight poles are balanced for 32 steps, then policy and value network learn from these 256
/// steps ten times over. A seed gives the same run. Nothing allocates after the first update.
/// </summary>
internal sealed class Learner
{
    private const int Environments = 8;
    private const int StepsOfUpdate = 32;
    private const int Epochs = 10;
    private const int BatchSize = 64;

    /// <summary>What is paid a second (50 steps) later counts for about a third.</summary>
    private const float Discount = 0.98f;
    private const float AdvantageDecay = 0.9f;
    private const double Clip = 0.2;
    private const float LearningRate = 2e-3f;

    private readonly RandomNumbers _random;
    private readonly PolicyNet _policy;
    private readonly ValueNet _value;
    private readonly CartPoleEnvironment[] _environments = new CartPoleEnvironment[Environments];
    private readonly Rollout _rollout = new(StepsOfUpdate, Environments, CartPoleEnvironment.ObservationSize);

    private readonly int[] _order = new int[StepsOfUpdate * Environments];
    private readonly float[] _inputs = new float[BatchSize * PolicyNet.InputSize];
    private readonly float[] _logits = new float[BatchSize * PolicyNet.OutputSize];
    private readonly float[] _gradients = new float[BatchSize * PolicyNet.OutputSize];
    private readonly float[] _returns = new float[BatchSize];

    /// <summary>Draws the weights and the first states.</summary>
    public Learner(int seed)
    {
        (_random, _policy, _value) = (new RandomNumbers(seed), new PolicyNet(seed), new ValueNet(unchecked(seed + 1)));
        for (var i = 0; i < Environments; i++)
            (_environments[i] = new CartPoleEnvironment()).Reset(_random);
        for (var i = 0; i < _order.Length; i++)
            _order[i] = i;
    }

    /// <summary>Steps of all environments so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The returns of the episodes so far.</summary>
    public ReturnHistory Returns { get; } = new();

    /// <summary>One of the poles, to look at.</summary>
    public CartPoleState State => _environments[0].State;

    /// <summary>Balances the poles for 256 steps and learns from them.</summary>
    /// <exception cref="UserException">The numbers are no longer finite.</exception>
    public void Update()
    {
        for (var step = 0; step < StepsOfUpdate; step++)
            Act(step);

        Span<float> observations = stackalloc float[Environments * CartPoleEnvironment.ObservationSize];
        Span<float> next = stackalloc float[Environments];
        Observe(observations);
        _value.ForwardBatch(observations, next);
        _rollout.ComputeAdvantages(next, Discount, AdvantageDecay);
        _rollout.StandardizeAdvantages();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle(_order);
            for (var start = 0; start < _order.Length; start += BatchSize)
                Learn(_order.AsSpan(start, BatchSize));
        }
    }

    /// <summary>The action that the policy holds for the better one: 0 pushes to the left, 1 to the right.</summary>
    public int BestAction(CartPoleEnvironment environment)
    {
        Span<float> observation = stackalloc float[CartPoleEnvironment.ObservationSize];
        environment.Observe(observation);
        return _policy.Classify(observation);
    }

    private void Observe(Span<float> observations)
    {
        for (var i = 0; i < Environments; i++)
            _environments[i].Observe(observations[(i * CartPoleEnvironment.ObservationSize)..]);
    }

    // One step of every environment, by actions drawn as the policy has them.
    private void Act(int step)
    {
        var observations = _rollout.ObservationsOf(step);
        Span<float> logits = stackalloc float[Environments * PolicyNet.OutputSize];
        Observe(observations);
        _policy.ForwardBatch(observations, logits);
        _value.ForwardBatch(observations, _rollout.ValuesOf(step));
        for (var i = 0; i < Environments; i++)
        {
            var (left, right) = (logits[2 * i], logits[(2 * i) + 1]);
            var action = _random.Next() < ActionProbabilities.OfRight(left, right) ? 1 : 0;
            var outcome = _environments[i].Step(action);
            var sample = (step * Environments) + i;
            _rollout.Actions[sample] = action;
            _rollout.Likelihoods[sample] = ActionProbabilities.Log(left, right, action);
            _rollout.Rewards[sample] = outcome == Outcome.TimeUp ? 1 + (Discount * ValueOf(_environments[i])) : 1;
            _rollout.Ends[sample] = outcome != Outcome.Running;
            Steps++;
            if (outcome != Outcome.Running)
            {
                Returns.Add(_environments[i].Steps);
                _environments[i].Reset(_random);
            }
        }
    }

    private float ValueOf(CartPoleEnvironment environment)
    {
        Span<float> observation = stackalloc float[CartPoleEnvironment.ObservationSize];
        Span<float> value = stackalloc float[ValueNet.OutputSize];
        environment.Observe(observation);
        _value.Forward(observation, value);
        return value[0];
    }

    // One step of each network along the mean over a batch: TrainFrom sums over the samples, so each gives its share.
    private void Learn(ReadOnlySpan<int> samples)
    {
        for (var n = 0; n < samples.Length; n++)
        {
            _rollout.ObservationOf(samples[n]).CopyTo(_inputs.AsSpan(n * PolicyNet.InputSize));
            _returns[n] = _rollout.Returns[samples[n]];
        }

        _policy.ForwardBatch(_inputs, _logits);
        for (var n = 0; n < samples.Length; n++)
        {
            var (i, left, right) = (samples[n], _logits[2 * n], _logits[(2 * n) + 1]);
            var gradient = ActionProbabilities.ClippedGradient(left, right, _rollout.Actions[i], _rollout.Likelihoods[i], _rollout.Advantages[i], Clip);
            _gradients[2 * n] = (float)(-gradient / BatchSize);
            _gradients[(2 * n) + 1] = (float)(gradient / BatchSize);
        }

        // Steps that are refused have changed nothing; it would be the same from here on.
        if (!_policy.TrainFrom(_inputs, _gradients, LearningRate) || !float.IsFinite(_value.TrainBatch(_inputs, _returns, LearningRate)))
            throw new UserException($"the numbers are no longer finite after {Steps} steps: try another --seed");
    }
}
