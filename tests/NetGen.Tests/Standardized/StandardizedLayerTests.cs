using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Export;
using NetGen.Tests.Support;
using NetGen.Tests.Weights.Text;

namespace NetGen.Tests.Standardized;

/// <summary>Sequences and images have a mean and a deviation for each channel, over all positions, whatever their layout.</summary>
public sealed class StandardizedLayerTests
{
    private const int Rows = 5;

    private static readonly LayeredNetwork[] Networks =
    [
        .. new[] { Layout.ChannelsLast, Layout.ChannelsFirst }.SelectMany(layout => new[] { Precision.Single, Precision.Double }, (layout, precision) => (layout, precision)).SelectMany(pair => new[]
        {
            Of("Sequence", pair.layout, pair.precision, pair.layout == Layout.ChannelsLast ? [11, 3] : [3, 11], LayeredKind.Gru),
            Of("Image", pair.layout, pair.precision, pair.layout == Layout.ChannelsLast ? [5, 4, 2] : [2, 5, 4], LayeredKind.Conv2D),
        }),
    ];

    private static readonly Lazy<CompiledLayered> Vector = new(() => Compile(isPlain: false));
    private static readonly Lazy<CompiledLayered> Plain = new(() => Compile(isPlain: true));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ItComputesWhatItsTwinComputesOfScaledInputs(bool isPlain) => Assert.All(Networks, network =>
    {
        var (net, twin, rows) = Fitted(network, isPlain);
        var (mean, deviation) = ByHand(network, rows);
        double[] scaled = [.. rows.Select((value, i) => Round(network, Round(network, value - mean[Channel(network, i)]) / deviation[Channel(network, i)]))];
        Assert.Equal(twin.ForwardBatch(scaled), net.ForwardBatch(rows));
        Assert.Equal(twin.Forward(scaled[..network.Inputs]), net.Forward(rows[..network.Inputs]));
        Assert.Equal(Train(network, twin, scaled), Train(network, net, rows));
        Assert.Equal(twin.Parameters, net.Parameters);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FilesHaveAMeanAndADeviationOfEachChannel(bool isPlain) => Assert.All(Networks, network =>
    {
        var (net, _, rows) = Fitted(network, isPlain);
        var text = TextMembers.Of(net.Instance).ToText();
        var channels = ByHand(network, rows).Mean.Length;
        Assert.Contains($"layer 1: standardize {channels}\n", text, StringComparison.Ordinal);
        var other = (isPlain ? Plain : Vector).Value.Create(network, 9);
        TextMembers.Of(other.Instance).Load(text);
        Assert.Equal(net.ForwardBatch(rows), other.ForwardBatch(rows));
    });

    [Fact]
    public void TheExportedSourceGivesTheBits() => Assert.All(Networks, network =>
    {
        var (net, _, rows) = Fitted(network, isPlain: false);
        var exported = new ExportedNetwork(ExportedNetwork.Source(net.Instance));
        Assert.Equal(net.Forward(rows[..network.Inputs]), exported.Forward(rows[..network.Inputs], network.OutputShape.Size));
    });

    [Fact]
    public void WhatIsNotFiniteIsToldByItsPlace() => Assert.All(Networks, network =>
    {
        var (net, _, rows) = Fitted(network, isPlain: false);
        var before = net.ForwardBatch(rows);
        var wrong = rows.ToArray();
        wrong[^1] = double.NaN;
        var (positions, channels) = (network.Shapes[0].Height * network.Shapes[0].Width, network.Shapes[0].Channels);
        var refused = Assert.Throws<ArgumentException>(() => net.FitStandardization(wrong));
        Assert.StartsWith($"'inputs' has NaN at sample {Rows - 1}, position {positions - 1}, channel {channels - 1}, but", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, net.ForwardBatch(rows));
    });

    private static LayeredNetwork Of(string name, Layout layout, Precision precision, int[] sides, LayeredKind kind) => new(
        $"{name}{layout}{precision}",
        sides,
        [kind == LayeredKind.Gru ? new(kind) { Units = 4 } : new(kind) { Units = 3, KernelHeight = 2, KernelWidth = 2, Activation = Activation.Tanh }],
        Loss.HalfSquaredError)
    {
        Layout = layout, Precision = precision, Arithmetic = Arithmetic.Portable, IsStandardized = true,
    };

    private static CompiledLayered Compile(bool isPlain) => new($"NetGen.StandardizedLayers.{isPlain}", [.. Networks, .. Networks.Select(TwinOf)], isPlain);

    private static LayeredNetwork TwinOf(LayeredNetwork network) => network with { Name = network.Name + "Twin", IsStandardized = false };

    private static (LayeredTwin Net, LayeredTwin Twin, double[] Rows) Fitted(LayeredNetwork network, bool isPlain)
    {
        var compiled = (isPlain ? Plain : Vector).Value;
        var (net, twin, random) = (compiled.Create(network), compiled.Create(TwinOf(network)), new Random(4));
        double[] rows = [.. Enumerable.Range(0, Rows * network.Inputs).Select(i => Round(network, (3 * random.NextDouble()) + (10 * Channel(network, i))))];
        net.FitStandardization(rows);
        return (net, twin, rows);
    }

    private static double Train(LayeredNetwork network, LayeredTwin net, double[] rows)
    {
        var samples = new LayeredSamples(network, 6);
        double[] targets = [.. Enumerable.Range(0, Rows).SelectMany(_ => samples.Targets())];
        return net.Instance is ITrainableNetwork<float> single
            ? single.TrainBatch(LayeredTwin<float>.Narrow(rows), LayeredTwin<float>.Narrow(targets), 0.05f)
            : ((ITrainableNetwork<double>)net.Instance).TrainBatch(rows, targets, 0.05);
    }

    private static int Channel(LayeredNetwork network, int place)
    {
        var shape = network.Shapes[0];
        return network.Layout == Layout.ChannelsFirst ? place % network.Inputs / (shape.Height * shape.Width) : place % shape.Channels;
    }

    private static (double[] Mean, double[] Deviation) ByHand(LayeredNetwork network, double[] rows)
    {
        var values = Enumerable.Range(0, network.Shapes[0].Channels).Select(channel => rows.Where((_, i) => Channel(network, i) == channel).ToArray()).ToList();
        double[] mean = [.. values.Select(each => each.Aggregate(0.0, (sum, value) => sum + value) / each.Length)];
        double[] deviation = [.. values.Select((each, channel) => Math.Sqrt(each.Aggregate(0.0, (sum, value) => sum + ((value - mean[channel]) * (value - mean[channel]))) / each.Length))];
        return ([.. mean.Select(value => Round(network, value))], [.. deviation.Select(value => Round(network, value))]);
    }

    private static double Round(LayeredNetwork network, double value) => network.Precision == Precision.Single ? (float)value : value;
}
