using NetGen.Tests.Cases.Layered;

namespace NetGen.Tests.Layered;

/// <summary>Parameters and samples drawn for a network, exact in its precision.</summary>
internal sealed class LayeredBatch
{
    private readonly LayeredNetwork _network;

    public LayeredBatch(LayeredNetwork network, int count, int seed = 1)
    {
        _network = network;
        var samples = new LayeredSamples(network, seed);
        Parameters = Round(samples.Parameters(LayeredTensors.Of(network).Select(tensor => tensor.Dimensions)));
        Inputs = Round(Many(count, samples.Input));
        Targets = Round(Many(count, samples.Targets));
        Slopes = Round(Many(count, samples.OutputGradient));
    }

    public double[] Parameters { get; }

    public double[] Inputs { get; }

    public double[] Targets { get; }

    /// <summary>Derivatives by the outputs that somebody gives.</summary>
    public double[] Slopes { get; }

    /// <summary>The inputs of some samples.</summary>
    public double[] InputsOf(int first, int count) => Part(Inputs, _network.Inputs, first, count);

    public double[] TargetsOf(int first, int count) => Part(Targets, _network.OutputShape.Size, first, count);

    public double[] SlopesOf(int first, int count) => Part(Slopes, _network.OutputShape.Size, first, count);

    private static double[] Part(double[] values, int length, int first, int count) => values[(first * length)..((first + count) * length)];

    private static double[] Many(int count, Func<double[]> draw) => [.. Enumerable.Range(0, count).SelectMany(_ => draw())];

    private double[] Round(double[] values) => _network.Precision == Precision.Single ? Array.ConvertAll(values, value => (double)(float)value) : values;
}
