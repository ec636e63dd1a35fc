using System.Reflection;
using NetGen.Tests.Bits;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests.Frozen;

/// <summary>A frozen network computes what its trainable twin computes, bit for bit, in both profiles.</summary>
public sealed class FrozenTests(ITestOutputHelper output)
{
    private const int Samples = 37; // two groups of samples in the lanes and a rest

    private static readonly NetworkCase[] Networks = [.. CaseCatalogue.Named, .. CaseCatalogue.ForwardCombinations, .. RandomNetworks.Draw(20)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryNetworkGivesTheBitsOfItsTwin(bool isPlain)
    {
        var twins = Twins(Networks, isPlain);
        var frozen = new FrozenNetworks($"NetGen.Frozen.{isPlain}", twins, isPlain);
        Assert.All(twins, twin => Compare(twin, frozen.Of(twin.Case)));
        output.WriteLine($"{twins.Count} networks");
    }

    /// <summary>The guard's mutant: one weight of one network is another.</summary>
    [Fact]
    public void AnotherWeightIsSeen()
    {
        var twin = new CompiledCases("NetGen.FrozenTwin", [CaseCatalogue.Find("Digits")]).Create("Digits", 3);
        var weight = ((float)twin.Parameters[40]).ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "f,";
        var frozen = new FrozenNetworks("NetGen.FrozenMutant", [twin], mutate: text => text.Replace(weight, "0.5f,", StringComparison.Ordinal));
        Assert.ThrowsAny<Exception>(() => Compare(twin, frozen.Of(twin.Case)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AClassThatIsNotStaticStartsWithTheWeightsAndTrainsOn(bool isPlain)
    {
        NetworkCase[] networks = [.. CaseCatalogue.Named.Where(network => network.Loss is not null)];
        var compiled = new CompiledCases($"NetGen.PretrainedTwins.{isPlain}", networks, isPlain);
        Emitted[] twins = [.. networks.Select(network => compiled.Create(network.Name, 5))];
        var pretrained = new FrozenNetworks($"NetGen.Pretrained.{isPlain}", twins, isPlain, isStatic: false);
        foreach (var twin in twins)
        {
            var (instance, draw) = (Activator.CreateInstance(pretrained.TypeOf(twin.Case))!, new SampleDraw(twin.Case, 1));
            Emitted net = twin.Case.Precision == Precision.Single ? new Emitted<float>(instance) { Case = twin.Case } : new Emitted<double>(instance) { Case = twin.Case };
            Assert.Equal(Bits(twin.Parameters), Bits(net.Parameters));
            var (inputs, targets) = (draw.Inputs(Samples), draw.Targets(Samples));
            Assert.Equal(twin.TrainBatch(inputs, targets, 0.1), net.TrainBatch(inputs, targets, 0.1));
            Assert.Equal(Bits(twin.Parameters), Bits(net.Parameters));
        }
    }

    [Fact]
    public void AFrozenNetworkHoldsNothing()
    {
        var twins = Twins([.. Networks.Where(network => network.Name is "Digits" or "Policy" or "WideOdd")], isPlain: false);
        var frozen = new FrozenNetworks("NetGen.FrozenState", twins);
        foreach (var twin in twins)
        {
            var types = new[] { frozen.TypeOf(twin.Case) }.SelectMany(type => type.GetNestedTypes(BindingFlags.NonPublic).Append(type));
            Assert.All(types, type => Assert.DoesNotContain(type.GetFields(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), field => !field.IsLiteral));
            Assert.All(types, type => Assert.Null(type.TypeInitializer));
        }
    }

    [Fact]
    public void NothingIsAllocated()
    {
        float[] input = new float[FrozenDigits.InputSize], output = new float[FrozenDigits.OutputSize], inputs = new float[20 * 64], outputs = new float[20 * 10];
        Assert.Equal(0, Allocation.BytesOf(() => FrozenDigits.Forward(input, output), 10_000));
        Assert.Equal(0, Allocation.BytesOf(() => FrozenDigits.ForwardBatch(inputs, outputs), 10_000));
        Assert.Equal(0, Allocation.BytesOf(() => FrozenDigits.Classify(input), 10_000));
    }

    [Fact]
    public void WrongLengthsAreRefused()
    {
        Assert.Throws<ArgumentException>(() => FrozenDigits.Forward(new float[63], new float[10]));
        Assert.Throws<ArgumentException>(() => FrozenDigits.Forward(new float[64], new float[9]));
        Assert.Throws<ArgumentException>(() => FrozenDigits.ForwardBatch(new float[65], new float[10]));
        Assert.Throws<ArgumentException>(() => FrozenDigits.Classify(new float[63]));
    }

    // Some weights are 0 or −0, as pruning leaves them, and some biases.
    private static List<Emitted> Twins(NetworkCase[] networks, bool isPlain)
    {
        var compiled = new CompiledCases($"NetGen.FrozenTwins.{isPlain}", networks, isPlain);
        var (twins, random) = (new List<Emitted>(), new Random(5));
        foreach (var network in networks)
        {
            var twin = compiled.Create(network.Name, twins.Count);
            var parameters = new SampleDraw(network, 2).Parameters();
            var share = random.Next(3) * 0.4;
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i] = random.NextDouble() >= share ? parameters[i] : random.Next(4) == 0 ? -0.0 : 0;
            }

            twin.Parameters = parameters;
            twins.Add(twin);
        }

        return twins;
    }

    private static void Compare(Emitted twin, FrozenNetwork frozen)
    {
        var network = twin.Case;
        var inputs = new SampleDraw(network, 3).Inputs(Samples);
        for (var i = 0; i < inputs.Length; i += 7)
        {
            inputs[i] = i % 2 == 0 ? -0.0 : 0; // zeros of both signs meet weights of both
        }

        var outputs = new double[Samples * network.Outputs];
        frozen.ForwardBatch(inputs, outputs);
        Assert.Equal(Bits(twin.ForwardBatch(inputs)), Bits(outputs));
        for (var n = 0; n < Samples; n++)
        {
            var (input, output) = (inputs[(n * network.Inputs)..((n + 1) * network.Inputs)], new double[network.Outputs]);
            frozen.Forward(input, output);
            Assert.Equal(Bits(twin.Forward(input)), Bits(output));
            Assert.Equal(twin.HasClassify, frozen.Classify is not null);
            if (frozen.Classify is { } classify)
            {
                Assert.Equal(twin.Classify(input), classify(input));
            }
        }
    }

    private static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
