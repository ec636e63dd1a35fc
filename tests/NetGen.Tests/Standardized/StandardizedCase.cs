using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Standardized;

/// <summary>
/// A network that standardizes, fitted to rows that are far from standardised, and its twin that does not and gets the same inputs standardized by hand: both must have
/// the same bits in all they do.
/// </summary>
internal sealed class StandardizedCase
{
    private const int FittedRows = 23;

    private static readonly Lazy<CompiledCases> Vector = new(() => Compile(isPlain: false));
    private static readonly Lazy<CompiledCases> Plain = new(() => Compile(isPlain: true));

    private readonly SampleDraw _draw;
    private readonly double[] _mean;
    private readonly double[] _deviation;

    private StandardizedCase(NetworkCase network, bool isPlain, bool isFitted, int seed)
    {
        var compiled = isPlain ? Plain : Vector;
        (Net, Twin) = (compiled.Value.Create(network.Name, seed), compiled.Value.Create(TwinOf(network).Name, seed));
        _draw = new SampleDraw(network, 3);
        Rows = Raw(FittedRows);
        (_mean, _deviation) = isFitted
            ? Fitted(Rows, network)
            : (new double[network.Inputs], [.. Enumerable.Repeat(1.0, network.Inputs)]);
        if (isFitted)
        {
            Fit(Net, Rows);
        }
    }

    /// <summary>Samples in the lanes, in registers and in memory; tiles; inputs beyond the stack; with and without a loss; an optimizer; both precisions and ways to round.</summary>
    public static IReadOnlyList<NetworkCase> All { get; } =
    [
        .. CaseCatalogue.Standardized,
        new("LanesStandardized", 3, [new(8, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError, Reduction: Reduction.Sum, IsStandardized: true),
        new("StackedStandardized", 5, [new(13, Activation.Silu), new(7, Activation.Sigmoid), new(3, Activation.Softmax)], Loss.CrossEntropy, Precision.Double, Arithmetic: Arithmetic.Portable, IsStandardized: true),
        new("TilesStandardized", 9, [new(33, Activation.Tanh, UseBias: false), new(20, Activation.Softplus), new(2, Activation.Identity)], Loss.MeanSquaredError, IsStandardized: true),
        new("RaggedStandardized", 70, [new(40, Activation.Elu), new(17, Activation.Softmax)], Loss.CrossEntropy, Precision.Double, IsStandardized: true),
        new("AdamStandardized", 4, [new(16, Activation.Relu), new(3, Activation.Softmax)], Loss.CrossEntropy, Optimizer: "Adam(WeightDecay = 0.01, ClipNorm = 1)", IsStandardized: true),
        new("FarDoubleStandardized", 2050, [new(3, Activation.Tanh), new(1, Activation.Sigmoid)], Loss.BinaryCrossEntropy, Precision.Double, Optimizer: "Sgd(Momentum = 0.9)", IsStandardized: true),
        new("WideStandardized", 5, [new(5000, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError, Precision.Double, IsStandardized: true),
        new("FarInferenceStandardized", 2200, [new(6, Activation.Relu), new(3, Activation.Softmax)], IsStandardized: true),
        new("ExternalStandardized", 6, [new(9, Activation.Tanh), new(3, Activation.Identity)], Loss.External, IsStandardized: true),
    ];

    /// <summary>The network that standardizes.</summary>
    public Emitted Net { get; }

    /// <summary>The one that does not.</summary>
    public Emitted Twin { get; }

    /// <summary>What it was fitted to.</summary>
    public double[] Rows { get; }

    public static StandardizedCase Of(string name, bool isPlain = false, bool isFitted = true, int seed = 1) => new(All.Single(network => network.Name == name), isPlain, isFitted, seed);

    /// <summary>Inputs each of its own scale, from a thousandth to thousands, and far from 0.</summary>
    public double[] Raw(int samples)
    {
        var values = _draw.Inputs(samples);
        for (var k = 0; k < values.Length; k++)
        {
            var i = k % Net.Case.Inputs;
            values[k] = _draw.Round((values[k] * Math.Pow(10, (i % 7) - 3)) + (i * 0.37) - 1);
        }

        return values;
    }

    public double[] Targets(int samples) => Net.Case.Loss == Loss.External ? _draw.Inputs(samples)[..(samples * Net.Case.Outputs)] : _draw.Targets(samples);

    public int[] Labels(int samples) => _draw.Labels(samples);

    /// <summary>Difference and quotient, each rounded to the precision: what the network is to do.</summary>
    public double[] ByHand(double[] inputs) =>
        [.. inputs.Select((value, k) => _draw.Round(_draw.Round(value - _mean[k % _mean.Length]) / _deviation[k % _mean.Length]))];

    public static void Fit(Emitted net, double[] rows)
    {
        if (net.Instance is IStandardized<float> single)
        {
            single.FitStandardization(Emitted<float>.Narrow(rows));
        }
        else
        {
            ((IStandardized<double>)net.Instance).FitStandardization(rows);
        }
    }

    public static bool IsFitted(Emitted net) => net.Instance is IStandardized<float> single ? single.IsStandardizationFitted : ((IStandardized<double>)net.Instance).IsStandardizationFitted;

    // The textbook's formulas, in double, rounded once.
    private static (double[] Mean, double[] Deviation) Fitted(double[] rows, NetworkCase network)
    {
        var (size, round) = (network.Inputs, new SampleDraw(network, 0));
        var columns = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, rows.Length / size).Select(r => rows[(r * size) + i]).ToArray()).ToList();
        double[] mean = [.. columns.Select(column => column.Aggregate(0.0, (sum, value) => sum + value) / column.Length)];
        var squares = columns.Select((column, i) => column.Aggregate(0.0, (sum, value) => sum + ((value - mean[i]) * (value - mean[i]))) / column.Length);
        double[] deviation = [.. squares.Select(square => round.Round(Math.Sqrt(square)))];
        return ([.. mean.Select(round.Round)], deviation);
    }

    private static NetworkCase TwinOf(NetworkCase network) => network with { Name = network.Name.Replace("Standardized", "Twin", StringComparison.Ordinal), IsStandardized = false };

    private static CompiledCases Compile(bool isPlain) => new($"NetGen.Standardized.{isPlain}", [.. All, .. All.Select(TwinOf)], isPlain);
}
