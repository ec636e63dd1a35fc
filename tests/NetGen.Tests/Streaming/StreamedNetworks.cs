using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Layered;
using NetGen.Tests.Numerics;
using NetGen.Tests.Support;
using NetGen.Weights;

namespace NetGen.Tests.Streaming;

/// <summary>Networks that stream, each beside the same one over longer sequences than it is declared for.</summary>
internal static class StreamedNetworks
{
    public static IReadOnlyList<LayeredNetwork> All { get; } = [.. RandomCausal.Draw(Exhaustive.IsRequested ? 150 : 28)];

    public static CompiledNetworks Compiled { get; } = new("NetGen.Streaming", [.. All, .. All.Select(LongerOf)]);

    public static TheoryData<string, bool> Names
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var network in All)
            {
                data.Add(network.Name, false);
                data.Add(network.Name, true);
            }

            return data;
        }
    }

    public static LayeredNetwork Find(string name) => All.Single(network => network.Name == name);

    /// <summary>More than twice as long.</summary>
    public static LayeredNetwork LongerOf(LayeredNetwork network) => RandomCausal.WithLength(network, (2 * network.Shapes[0].Width) + 3);

    /// <summary>A network with parameters that are drawn, its inputs standardized by others, and the longer one with all of that.</summary>
    public static (Emitted Net, Emitted Longer) Create(LayeredNetwork network, bool isPlain)
    {
        var (net, longer) = (Compiled.Create(network, isPlain), Compiled.Create(LongerOf(network), isPlain));
        net.Parameters = new LayeredBatch(network, 1).Parameters;
        if (network.IsStandardized)
        {
            double[] samples = [.. new LayeredBatch(network, 20, seed: 5).Inputs.Select(value => (3 * value) + 2)];
            if (net is Emitted<float> single)
            {
                ((IStandardized<float>)single.Instance).FitStandardization(Emitted<float>.Narrow(samples));
            }
            else
            {
                ((IStandardized<double>)net.Instance).FitStandardization(samples);
            }
        }

        var from = ((IWeightMemory)net.Instance).Parameters;
        var to = ((IWeightMemory)longer.Instance).Parameters;
        for (var i = 0; i < from.Length; i++)
        {
            to.Set(i, from[i]);
        }

        return (net, longer);
    }

    /// <summary>The channels of one position of a sample.</summary>
    public static double[] Position(double[] sample, LayeredShape shape, Layout layout, int position) =>
        [.. Enumerable.Range(0, shape.Channels).Select(channel => sample[layout == Layout.ChannelsFirst && shape.Rank > 1 ? (channel * shape.Positions) + position : (position * shape.Channels) + channel])];

    /// <summary>What a stream gives at every position.</summary>
    public static IEnumerable<double[]> Advance(Streamed stream, object state, LayeredNetwork network, double[] sample) =>
        Enumerable.Range(0, network.Shapes[0].Positions).Select(t => stream.Advance(state, Position(sample, network.Shapes[0], network.Layout, t), network.OutputShape.Channels));
}
