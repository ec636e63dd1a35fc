using System.Runtime.InteropServices;
using Cluster.Work;
using NetGen.Numerics;
using Shared;

namespace Cluster.Evolve;

/// <summary>
/// Evolution strategies (Salimans and others, 2017, arXiv:1703.03864): parameters θ are tried as θ + σε and θ − σε for many draws ε, and move along Σ weight · ε. Whoever
/// knows the settings and the returns of all generations has the parameters, so returns are all that ever travels: the collector and each silo keep an
/// <see cref="Evolution"/> of their own, with the same bits.
/// </summary>
internal sealed class Evolution
{
    private readonly EvolutionSettings _settings;
    private readonly BalanceNet _net;
    private readonly Lock _advancing = new();

    // Replaced as a whole, so that evaluations on other threads see parameters and version of one moment.
    private volatile Generation _now;

    /// <summary>Draws the first parameters: version 0.</summary>
    public Evolution(EvolutionSettings settings)
    {
        (_settings, _net) = (settings, new BalanceNet(settings.Seed));
        _now = new Generation(0, Copy());
    }

    /// <summary>How many steps the parameters have taken.</summary>
    public int Version => _now.Version;

    /// <summary>The start of the SHA-256 of the parameters, in hexadecimal digits: equal for equal bits.</summary>
    public string Hash => ShortHash.Of(MemoryMarshal.AsBytes(_now.Parameters.AsSpan()));

    /// <summary>The returns of a shard's evaluations. May run on many threads at once.</summary>
    /// <param name="version">The parameters that are tried.</param>
    /// <param name="shard">Which part of the generation.</param>
    /// <returns>For each pair the return with the noise added and with it subtracted, or null where the parameters here are of another version.</returns>
    public float[]? Evaluate(int version, int shard)
    {
        var now = _now;
        if (now.Version != version)
            return null;

        var (first, count) = _settings.PairsOf(shard);
        var returns = new float[2 * count];
        var (net, balancing) = (new BalanceNet(_settings.Seed), new Balancing());
        var (noise, tried) = (new float[BalanceNet.ParameterCount], new float[BalanceNet.ParameterCount]);
        for (var i = 0; i < count; i++)
        {
            var seed = _settings.SeedOf(version, first + i);
            for (var side = 0; side < 2; side++)
            {
                // Both sides start from the same states: what differs is the noise alone.
                var random = new InitialValues(seed);
                random.Normal(noise, _settings.Deviation);
                for (var k = 0; k < tried.Length; k++)
                    tried[k] = side == 0 ? now.Parameters[k] + noise[k] : now.Parameters[k] - noise[k];
                net.SetParameters(tried);
                returns[(2 * i) + side] = balancing.MeanReturn(net, random, _settings.Episodes);
            }
        }

        return returns;
    }

    /// <summary>Takes the step of a generation. One that was taken already is not taken again.</summary>
    /// <param name="version">The version that was tried.</param>
    /// <param name="returns">Those of all its evaluations, shard by shard as <see cref="Evaluate"/> gives them.</param>
    /// <returns>The version that is here now.</returns>
    /// <exception cref="UserException">The step would have left a parameter not finite; nothing has changed.</exception>
    public int Advance(int version, ReadOnlySpan<float> returns)
    {
        lock (_advancing)
        {
            if (version == _now.Version)
            {
                if (!_net.ApplyGradient(Gradient(version, returns), _settings.LearningRate))
                    throw new UserException($"generation {version}: the step is not finite: expected a smaller --learning-rate than {_settings.LearningRate}");
                _now = new Generation(version + 1, Copy());
            }

            return _now.Version;
        }
    }

    /// <summary>The mean return of the parameters as they are, without noise, over 100 episodes.</summary>
    public float Test()
    {
        const int Episodes = 100;
        return new Balancing().MeanReturn(_net, new InitialValues(_settings.Seed), Episodes);
    }

    // The estimate of −∇ E[return]: the mean of weight · ε, with the weights of both sides as one difference. Each shard sums its own pairs, then the tree adds the shards.
    private float[] Gradient(int version, ReadOnlySpan<float> returns)
    {
        var weights = new float[returns.Length];
        CentredRanks.Compute(returns, weights);

        var sums = new double[_settings.Shards][];
        var noise = new float[BalanceNet.ParameterCount];
        for (var shard = 0; shard < sums.Length; shard++)
        {
            var sum = sums[shard] = new double[BalanceNet.ParameterCount];
            var (first, count) = _settings.PairsOf(shard);
            for (var pair = first; pair < first + count; pair++)
            {
                new InitialValues(_settings.SeedOf(version, pair)).Normal(noise, 1);
                var weight = (double)weights[2 * pair] - weights[(2 * pair) + 1];
                for (var k = 0; k < sum.Length; k++)
                    sum[k] += weight * noise[k];
            }
        }

        SumTree.Add(sums);
        return [.. sums[0].Select(sum => (float)(-sum / (_settings.Evaluations * _settings.Deviation)))];
    }

    private float[] Copy()
    {
        var parameters = new float[BalanceNet.ParameterCount];
        _net.GetParameters(parameters);
        return parameters;
    }

    private sealed record Generation(int Version, float[] Parameters);
}
