using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Layered;

namespace NetGen.Tests.Streaming;

/// <summary>One position after another gives the bits of the whole sequence, for every kind of layer that no later position changes.</summary>
public class StreamingTests
{
    public static TheoryData<string, bool> Networks => StreamedNetworks.Names;

    /// <summary>Where the last layer has one output for a sequence, a stream has at each position that of the sequence so far.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void EveryPositionHasTheBitsOfForward(string name, bool isPlain)
    {
        var network = StreamedNetworks.Find(name);
        var (longer, failures) = (StreamedNetworks.LongerOf(network), new Failures(name));
        var (net, whole) = StreamedNetworks.Create(network, isPlain);
        var (stream, longStream) = (Streamed.Of(net), Streamed.Of(whole));
        foreach (var sample in Samples(longer, 2))
        {
            double[][] outputs = [.. StreamedNetworks.Advance(stream, stream.CreateState(), longer, sample)];
            double[][] same = [.. StreamedNetworks.Advance(longStream, longStream.CreateState(), longer, sample)];
            Compare("a sequence longer than declared", longer, whole.Forward(sample), outputs);
            Compare("a sequence as long as declared, of the longer network", longer, whole.Forward(sample), same);

            var (shape, positions) = (longer.Shapes[0], network.Shapes[0].Positions);
            var start = Start(sample, shape, network);
            Compare("its start", network, net.Forward(start), outputs[..positions]);
        }

        failures.AssertNone();

        void Compare(string what, LayeredNetwork of, double[] expected, double[][] outputs)
        {
            var shape = of.OutputShape;
            for (var t = 0; t < shape.Positions; t++)
            {
                failures.SameBits($"{what}, position {t}", StreamedNetworks.Position(expected, shape, of.Layout, t), shape.Rank == 1 ? outputs[^1] : outputs[t]);
            }
        }
    }

    /// <summary>The streams of one network have nothing to do with each other, whatever order they advance in.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void ManyStatesGoOnSideBySide(string name, bool isPlain)
    {
        var network = StreamedNetworks.Find(name);
        var (longer, failures, random) = (StreamedNetworks.LongerOf(network), new Failures(name), new Random(2));
        var stream = Streamed.Of(StreamedNetworks.Create(network, isPlain).Net);
        var samples = Samples(longer, 4);
        double[][][] expected = [.. samples.Select(sample => StreamedNetworks.Advance(stream, stream.CreateState(), longer, sample).ToArray())];
        var (states, places, length) = (samples.Select(_ => stream.CreateState()).ToArray(), new int[4], longer.Shapes[0].Positions);
        for (var turns = 0; turns < 6 * length; turns++)
        {
            var k = random.Next(4);
            if (places[k] == length)
            {
                stream.Reset(states[k]);
                places[k] = 0;
            }

            var input = StreamedNetworks.Position(samples[k], longer.Shapes[0], longer.Layout, places[k]);
            failures.SameBits($"state {k} at {places[k]}", expected[k][places[k]++], stream.Advance(states[k], input, network.OutputShape.Channels));
        }

        failures.AssertNone();
    }

    /// <summary>A copy goes on from where its origin was, and neither changes the other.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void ACopyGoesOnFromThere(string name, bool isPlain)
    {
        var network = StreamedNetworks.Find(name);
        var (longer, failures) = (StreamedNetworks.LongerOf(network), new Failures(name));
        var stream = Streamed.Of(StreamedNetworks.Create(network, isPlain).Net);
        var (samples, length, outputs) = (Samples(longer, 2), longer.Shapes[0].Positions, network.OutputShape.Channels);
        double[][] expected = [.. StreamedNetworks.Advance(stream, stream.CreateState(), longer, samples[0])];
        for (var at = 0; at <= length; at += Math.Max(1, length / 3))
        {
            var (state, copy) = (stream.CreateState(), stream.CreateState());
            _ = StreamedNetworks.Advance(stream, copy, longer, samples[1]).ToArray(); // what is there is overwritten
            for (var t = 0; t < length; t++)
            {
                if (t == at)
                {
                    stream.Copy(copy, state);
                    stream.Copy(copy, copy);
                }

                var input = StreamedNetworks.Position(samples[0], longer.Shapes[0], longer.Layout, t);
                failures.SameBits($"the origin of a copy at {at}, position {t}", expected[t], stream.Advance(state, input, outputs));
                var other = stream.Advance(copy, t < at ? StreamedNetworks.Position(samples[1], longer.Shapes[0], longer.Layout, t) : input, outputs);
                if (t >= at)
                {
                    failures.SameBits($"a copy at {at}, position {t}", expected[t], other);
                }
            }
        }

        failures.AssertNone();
    }

    /// <summary>What is refused has changed neither the state nor the outputs.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void WhatIsRefusedChangesNothing(string name, bool isPlain)
    {
        var network = StreamedNetworks.Find(name);
        var (longer, failures) = (StreamedNetworks.LongerOf(network), new Failures(name));
        var stream = Streamed.Of(StreamedNetworks.Create(network, isPlain).Net);
        var (sample, state, channels, outputs) = (Samples(longer, 1)[0], stream.CreateState(), network.Shapes[0].Channels, network.OutputShape.Channels);
        double[][] expected = [.. StreamedNetworks.Advance(stream, stream.CreateState(), longer, sample)];
        for (var t = 0; t < expected.Length; t++)
        {
            double[] result = [.. Enumerable.Repeat(7.0, outputs)];
            Assert.Throws<ArgumentNullException>("state", () => stream.Advance(null, new double[channels], result));
            Assert.ThrowsAny<ArgumentException>(() => stream.Advance(state, new double[channels + 1], result));
            Assert.ThrowsAny<ArgumentException>(() => stream.Advance(state, new double[channels - 1], result));
            Assert.ThrowsAny<ArgumentException>(() => stream.Advance(state, new double[channels], new double[outputs + 1]));
            Assert.ThrowsAny<ArgumentException>(() => stream.Advance(state, new double[channels], new double[outputs - 1]));
            Assert.Throws<ArgumentNullException>("other", () => stream.Copy(state, null));
            Assert.All(result, value => Assert.Equal(7, value));
            failures.SameBits($"position {t}", expected[t], stream.Advance(state, StreamedNetworks.Position(sample, longer.Shapes[0], longer.Layout, t), outputs));
        }

        failures.AssertNone();
    }

    /// <summary>Threads share the network, each with a state of its own.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void ThreadsShareTheNetwork(string name, bool isPlain)
    {
        var network = StreamedNetworks.Find(name);
        var (longer, failures) = (StreamedNetworks.LongerOf(network), new Failures(name));
        var stream = Streamed.Of(StreamedNetworks.Create(network, isPlain).Net);
        var samples = Samples(longer, 4);
        double[][][] expected = [.. samples.Select(sample => StreamedNetworks.Advance(stream, stream.CreateState(), longer, sample).ToArray())];
        var actual = samples.AsParallel().AsOrdered().Select(sample => StreamedNetworks.Advance(stream, stream.CreateState(), longer, sample).ToArray()).ToArray();
        for (var k = 0; k < samples.Length; k++)
        {
            failures.SameBits($"thread {k}", [.. expected[k].SelectMany(each => each)], [.. actual[k].SelectMany(each => each)]);
        }

        failures.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void NoCallAllocates(string name, bool isPlain)
    {
        var network = StreamedNetworks.Find(name);
        var stream = Streamed.Of(StreamedNetworks.Create(network, isPlain).Net);
        Assert.Equal(0, Allocation.BytesOf(stream.Calls(stream.CreateState(), stream.CreateState(), new double[network.Shapes[0].Channels], network.OutputShape.Channels), 1000));
    }

    /// <summary>The networks of these tests have every kind of layer that streams, in both layouts, precisions and arithmetics.</summary>
    [Fact]
    public void EveryKindIsThere()
    {
        var networks = StreamedNetworks.All;
        var layers = networks.SelectMany(network => network.Layers).ToList();
        LayeredKind[] kinds =
        [
            LayeredKind.Dense, LayeredKind.Conv1D, LayeredKind.Gru, LayeredKind.Lstm, LayeredKind.LayerNorm, LayeredKind.PRelu, LayeredKind.Dropout, LayeredKind.Activate, LayeredKind.Add,
            LayeredKind.Concat,
        ];
        Assert.Equal(kinds, layers.Select(layer => layer.Kind).Distinct().Order());
        Assert.All(new[] { LayeredKind.Gru, LayeredKind.Lstm }, kind => Assert.Equal(2, layers.Where(layer => layer.Kind == kind).Select(layer => layer.IsSequence).Distinct().Count()));
        Assert.Contains(layers, layer => layer is { Kind: LayeredKind.Conv1D, KernelWidth: > 2, Dilation: > 1 });
        Assert.Contains(layers, layer => layer is { Kind: LayeredKind.Conv1D, KernelWidth: > 1, Groups: > 1 });
        Assert.Contains(networks, network => network.Layers[..^1].Any(layer => layer.Activation == Activation.Softmax));
        Assert.Contains(networks, network => network is { IsStandardized: true, Layout: Layout.ChannelsFirst } && network.Shapes[0] is { Channels: > 1, Positions: > 1 });
        Assert.Equal(8, networks.Select(network => (network.Layout, network.Precision, network.Arithmetic)).Distinct().Count());
    }

    private static double[][] Samples(LayeredNetwork network, int count)
    {
        var batch = new LayeredBatch(network, count, seed: 3);
        return [.. Enumerable.Range(0, count).Select(n => batch.InputsOf(n, 1))];
    }

    // The first positions of a longer sequence, in the layout of the shorter.
    private static double[] Start(double[] sample, LayeredShape shape, LayeredNetwork network)
    {
        var (start, own) = (new double[network.Inputs], network.Shapes[0]);
        for (var t = 0; t < own.Positions; t++)
        {
            var channels = StreamedNetworks.Position(sample, shape, network.Layout, t);
            for (var channel = 0; channel < channels.Length; channel++)
            {
                start[network.Layout == Layout.ChannelsFirst ? (channel * own.Positions) + t : (t * own.Channels) + channel] = channels[channel];
            }
        }

        return start;
    }
}
