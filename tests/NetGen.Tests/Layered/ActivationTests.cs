using System.Numerics;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Layered;

/// <summary>The outputs of all layers are those of the same network cut off behind each.</summary>
public class ActivationTests
{
    private static readonly IReadOnlyList<LayeredNetwork> Networks =
    [
        .. RandomLayered.Draw(13).Select((network, k) => network with
        {
            Name = "Activated" + network.Name, HasActivations = true, HasInputGradient = false, Arithmetic = k % 2 == 0 ? Arithmetic.Portable : Arithmetic.Fused,
            IsStandardized = k % 3 == 0 && network.Layers[0].Kind != LayeredKind.Embedding, Loss = k % 4 == 3 ? null : network.Loss, Delta = k % 4 == 3 ? null : network.Delta,
        }),
    ];

    private static readonly CompiledNetworks Compiled = new("NetGen.Activations", [.. Networks, .. Networks.SelectMany(CutOff)]);

    private delegate void Activations<T>(ReadOnlySpan<T> input, Span<T> activations);

    public static TheoryData<string, bool> Names
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var network in Networks)
            {
                data.Add(network.Name, false);
                data.Add(network.Name, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryLayerHasTheOutputOfTheNetworkCutOffBehindIt(string name, bool isPlain)
    {
        var network = Networks.Single(network => network.Name == name);
        var (net, batch, failures) = (Compiled.Create(network, isPlain), new LayeredBatch(network, 3), new Failures(name));
        net.Parameters = batch.Parameters;
        var count = (int)net.Instance.GetType().GetField("ActivationCount")!.GetRawConstantValue()!;
        Assert.Equal(network.Shapes.Skip(1).Sum(shape => shape.Size), count);
        var cuts = CutOff(network).ToList();
        for (var n = 0; n < 3; n++)
        {
            var (x, actual, start) = (batch.InputsOf(n, 1), new double[count], 0);
            Compute(net, x, actual);
            for (var k = 0; k < cuts.Count; k++)
            {
                // Not fitted, a standardization leaves the inputs as they are: (x − 0) / 1.
                var cut = Compiled.Create(cuts[k], isPlain);
                cut.Parameters = batch.Parameters[..cut.ParameterCount];
                failures.Near($"layer {k + 1}, {network.Layers[k].Kind}", cut.Forward(x), actual[start..(start += cut.Outputs)], Tolerance.Of(network));
            }

            failures.SameBits("outputs", net.Forward(x), actual[^net.Outputs..]);
        }

        failures.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LengthsAreCheckedAndNothingIsAllocated(string name, bool isPlain)
    {
        var network = Networks.Single(network => network.Name == name);
        var net = Compiled.Create(network, isPlain);
        var (input, count) = (new double[net.Inputs], network.Shapes.Skip(1).Sum(shape => shape.Size));
        Assert.ThrowsAny<ArgumentException>(() => Compute(net, new double[net.Inputs + 1], new double[count]));
        Assert.ThrowsAny<ArgumentException>(() => Compute(net, input, new double[count + 1]));
        Assert.ThrowsAny<ArgumentException>(() => Compute(net, input, new double[count - 1]));
        Assert.Equal(0, net is Emitted<float> single ? Allocated(single, count) : Allocated((Emitted<double>)net, count));
    }

    private static IEnumerable<LayeredNetwork> CutOff(LayeredNetwork network) => Enumerable.Range(1, network.Layers.Length).Select(count => network with
    {
        Name = $"{network.Name}CutTo{count}", Layers = network.Layers[..count], Loss = null, Delta = null, HasActivations = false, IsStandardized = false, Reduction = default,
    });

    private static void Compute(Emitted net, double[] input, double[] activations)
    {
        if (net is Emitted<float> single)
        {
            Compute(single, input, activations);
        }
        else
        {
            Compute((Emitted<double>)net, input, activations);
        }
    }

    private static void Compute<T>(Emitted<T> net, double[] input, double[] activations)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new T[activations.Length];
        Member(net)(Emitted<T>.Narrow(input), values);
        Array.ConvertAll(values, double.CreateChecked).CopyTo(activations, 0);
    }

    private static long Allocated<T>(Emitted<T> net, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (member, input, values) = (Member(net), new T[net.Inputs], new T[count]);
        return Allocation.BytesOf(() => member(input, values), 500);
    }

    private static Activations<T> Member<T>(Emitted<T> net)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => net.Instance.GetType().GetMethod("ComputeActivations")!.CreateDelegate<Activations<T>>(net.Instance);
}
