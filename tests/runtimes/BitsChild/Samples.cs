using System.Numerics;

namespace NetGen.BitsChild;

/// <summary>
/// Seeded samples that suit a network: <see cref="Random"/> with a seed and double arithmetic are the same on every machine. The inputs of a network that
/// begins with a table are the numbers of its rows.
/// </summary>
internal sealed class Samples<T>(int inputs, int outputs, Loss? loss, int? rows, int seed)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Inputs on which clamps, polynomials and exponentials leave their ordinary ways.</summary>
    private static readonly double[] Extremes =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 1e-40, -1e-310, 1e30, -1e30, 90, -90, 750, -750,
    ];

    private readonly Random _random = new(seed);

    /// <summary>Mostly uniform; zeros of both signs, since the order of a comparison decides which of them a clamp returns.</summary>
    public T[] Inputs(int samples) => Draw(samples * inputs, () => rows is { } count ? _random.Next(count) : _random.Next(24) switch
    {
        0 => 0.0,
        1 => -0.0,
        _ => Uniform(-1.5, 1.5),
    });

    /// <summary>Ordinary samples of which some values are extreme: one extreme to a sample, so that it meets finite weights alone.</summary>
    public T[] ExtremeInputs()
    {
        var values = Inputs(Extremes.Length);
        for (var i = 0; rows is null && i < Extremes.Length; i++)
        {
            values[(i * inputs) + _random.Next(inputs)] = T.CreateSaturating(Extremes[i]);
        }

        return values;
    }

    public T[] Targets(int samples)
    {
        var targets = Draw(samples * outputs, () => loss switch
        {
            Loss.BinaryCrossEntropy => _random.Next(3) switch { 0 => 0, 1 => 1, _ => Uniform(0, 1) },
            Loss.CrossEntropy => Uniform(0.05, 1),
            _ => Uniform(-1.5, 1.5),
        });
        for (var sample = 2; loss == Loss.CrossEntropy && sample < samples; sample += 3)
        {
            var target = targets.AsSpan(sample * outputs, outputs);
            target.Clear();
            target[_random.Next(outputs)] = T.One;
        }

        return targets;
    }

    public int[] Labels(int samples)
    {
        var labels = new int[samples];
        foreach (ref var label in labels.AsSpan())
        {
            label = _random.Next(Math.Max(2, outputs));
        }

        return labels;
    }

    private static T[] Draw(int count, Func<double> draw)
    {
        var values = new T[count];
        foreach (ref var value in values.AsSpan())
        {
            value = T.CreateSaturating(draw());
        }

        return values;
    }

    private double Uniform(double from, double to) => from + ((to - from) * _random.NextDouble());
}
