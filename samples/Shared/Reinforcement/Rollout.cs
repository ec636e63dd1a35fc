namespace Shared;

/// <summary>What some environments went through in some steps: step by step, and in each step one environment after another.</summary>
internal sealed class Rollout(int steps, int environments, int observationSize)
{
    /// <summary>Samples altogether.</summary>
    public int Count { get; } = steps * environments;

    /// <summary>What was seen, sample after sample.</summary>
    public float[] Observations { get; } = new float[steps * environments * observationSize];

    /// <summary>What was done.</summary>
    public int[] Actions { get; } = new int[steps * environments];

    /// <summary>How likely that was: the probability or its logarithm, whichever the learner compares.</summary>
    public double[] Likelihoods { get; } = new double[steps * environments];

    /// <summary>What the value network expected.</summary>
    public float[] Values { get; } = new float[steps * environments];

    /// <summary>What it was paid; at a cut-off episode's end also the discounted value of what was still to come.</summary>
    public float[] Rewards { get; } = new float[steps * environments];

    /// <summary>Whether the episode ended there.</summary>
    public bool[] Ends { get; } = new bool[steps * environments];

    /// <summary>How much better than expected it went on.</summary>
    public float[] Advantages { get; } = new float[steps * environments];

    /// <summary>What the value network should have expected.</summary>
    public float[] Returns { get; } = new float[steps * environments];

    /// <summary>The observations of a step, one environment after another.</summary>
    public Span<float> ObservationsOf(int step) => Observations.AsSpan(step * environments * observationSize, environments * observationSize);

    /// <summary>The observation of a sample.</summary>
    public ReadOnlySpan<float> ObservationOf(int sample) => Observations.AsSpan(sample * observationSize, observationSize);

    /// <summary>The values of a step.</summary>
    public Span<float> ValuesOf(int step) => Values.AsSpan(step * environments, environments);

    /// <summary>
    /// Generalised advantage estimation (Schulman and others, 2016): A = δ + γλ A of the next step, with δ = r + γ V of the next state − V; nothing follows an
    /// episode's end.
    /// </summary>
    /// <param name="nextValues">What is expected of the states after the last step, one for each environment.</param>
    /// <param name="discount">γ, from 0 to 1.</param>
    /// <param name="decay">λ, from 0 to 1: 0 trusts the value network, 1 the rewards.</param>
    public void ComputeAdvantages(ReadOnlySpan<float> nextValues, float discount, float decay)
    {
        for (var environment = 0; environment < environments; environment++)
        {
            var (advantage, next) = (0f, nextValues[environment]);
            for (var i = Count - environments + environment; i >= 0; i -= environments)
            {
                var follows = Ends[i] ? 0f : discount;
                advantage = Rewards[i] + (follows * next) - Values[i] + (follows * decay * advantage);
                Advantages[i] = advantage;
                Returns[i] = advantage + Values[i];
                next = Values[i];
            }
        }
    }

    /// <summary>Gives the advantages mean 0 and deviation 1: the size of a step then does not depend on how much is at stake.</summary>
    public void StandardizeAdvantages()
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var advantage in Advantages)
            sum += advantage;
        var mean = sum / Count;
        foreach (var advantage in Advantages)
            squares += (advantage - mean) * (advantage - mean);
        var deviation = Math.Sqrt(squares / Count) + 1e-8;
        foreach (ref var advantage in Advantages.AsSpan())
            advantage = (float)((advantage - mean) / deviation);
    }
}
