using NetGen.Tests.Cases;

namespace NetGen.Tests.Checks;

/// <summary>Random parameters, inputs and targets that suit a network; the same for the same seed, and exact in its precision.</summary>
internal sealed class SampleDraw(NetworkCase network, int seed)
{
    private readonly Random _random = new(unchecked((seed * 7919) + Hash(network.Name)));

    /// <summary>Weights of about ±1/√in, so that no layer saturates, and biases that are not 0.</summary>
    public double[] Parameters()
    {
        var parameters = new List<double>();
        var inputs = network.Inputs;
        foreach (var layer in network.Layers)
        {
            var limit = 1.6 / Math.Sqrt(inputs);
            parameters.AddRange(Many(inputs * layer.Units, () => Uniform(-limit, limit)));
            parameters.AddRange(Many(layer.UseBias ? layer.Units : 0, () => Uniform(-0.5, 0.5)));
            inputs = layer.Units;
        }

        return [.. parameters];
    }

    public double[] Inputs(int samples) => [.. Many(samples * network.Inputs, () => Uniform(-1.5, 1.5))];

    /// <summary>Any numbers; in [0, 1], the ends included, for binary cross-entropy; positive or one-hot for cross-entropy.</summary>
    public double[] Targets(int samples) => [.. Enumerable.Range(0, samples).SelectMany(sample => network.Loss switch
    {
        Loss.BinaryCrossEntropy => Many(network.Outputs, () => _random.Next(3) switch { 0 => 0, 1 => 1, _ => Uniform(0, 1) }),
        Loss.CrossEntropy when sample % 3 == 2 => OneHot(_random.Next(network.Outputs)),
        Loss.CrossEntropy => Many(network.Outputs, () => Uniform(0.05, 1)),
        _ => Many(network.Outputs, () => Uniform(-1.5, 1.5)),
    })];

    public int[] Labels(int samples) => [.. Enumerable.Range(0, samples).Select(_ => _random.Next(Math.Max(2, network.Outputs)))];

    public double[] OneHot(int label) =>
        network.Outputs == 1 ? [label] : [.. Enumerable.Range(0, network.Outputs).Select(i => i == label ? 1.0 : 0.0)];

    public double Round(double value) => network.Precision == Precision.Single ? (float)value : value;

    private static int Hash(string name) => name.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    private static double[] Many(int count, Func<double> draw)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = draw();
        }

        return values;
    }

    private double Uniform(double from, double to) => Round(from + ((to - from) * _random.NextDouble()));
}
