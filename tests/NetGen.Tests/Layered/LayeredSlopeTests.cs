using System.Globalization;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests.Layered;

/// <summary>The gradients of compiled random networks are the slopes of what they compute forward, by parameters and inputs. Rounding hides the slopes of floats: twins of doubles have them, and give their figures.</summary>
public class LayeredSlopeTests(ITestOutputHelper output)
{
    private const int Samples = 3;
    private const int Places = 10;

    private static readonly CompiledNetworks Twins = new("NetGen.LayerTwins", [.. LayeredNetworks.Random.Where(network => network.Precision == Precision.Single).Select(TwinOf)]);

    public static TheoryData<string> Networks => [.. LayeredNetworks.Random.Concat(LayeredCatalogue.Grouped).Concat(LayeredCatalogue.Edges).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void GradientsAreTheSlopes(string name)
    {
        var network = LayeredNetworks.Find(name);
        var batch = new LayeredBatch(network, Samples);
        var net = LayeredNetworks.Compiled.Create(network, isPlain: false);
        net.Parameters = batch.Parameters;
        Assert.Equal(LayeredTensors.Learning(network).Length, net.ParameterCount);
        if (network.Precision == Precision.Double)
        {
            Compare(network, net, batch);
            return;
        }

        var twin = Twins.Create(TwinOf(network), isPlain: false);
        twin.Parameters = batch.Parameters;
        Compare(network, twin, batch);
        var failures = new Failures(name);
        failures.Near("ForwardBatch", twin.ForwardBatch(batch.Inputs), net.ForwardBatch(batch.Inputs), Tolerance.Of(network));
        failures.Near("BackwardFrom", twin.BackwardFrom(batch.Inputs, batch.Slopes), net.BackwardFrom(batch.Inputs, batch.Slopes), 10 * Tolerance.Of(network));
        failures.AssertNone();
    }

    private static LayeredNetwork TwinOf(LayeredNetwork network) => network with { Name = network.Name + "Twin", Precision = Precision.Double, Optimizer = null };

    private void Compare(LayeredNetwork network, Emitted net, LayeredBatch batch)
    {
        var slopes = new SlopeCount(network.Name);
        var (learns, places) = (LayeredTensors.Learning(network), new LayeredSamples(network, 5));
        var learning = Enumerable.Range(0, learns.Length).Where(place => learns[place]).ToArray();
        int[] chosen = [.. places.Places(learning.Length, Places).Select(place => learning[place])], inputs = places.Places(batch.Inputs.Length, Places);

        // Of given slopes the loss is the sum of the outputs times these.
        slopes.Compare("BackwardFrom", net.BackwardFrom(batch.Inputs, batch.Slopes), chosen, batch.Parameters, at => Given(At(net, at), batch.Inputs, batch.Slopes));
        if (network.HasInputGradient)
        {
            net.Parameters = batch.Parameters;
            slopes.Compare("input gradient of BackwardFrom", net.InputGradientFrom(batch.Inputs, batch.Slopes), inputs, batch.Inputs, at => Given(net, at, batch.Slopes));
        }

        if (net.IsTrainable)
        {
            net.Parameters = batch.Parameters;
            slopes.Compare("Backward", net.Backward(batch.Inputs, batch.Targets), chosen, batch.Parameters, at => At(net, at).ComputeLoss(batch.Inputs, batch.Targets));
            if (network.HasInputGradient)
            {
                net.Parameters = batch.Parameters;
                slopes.Compare("input gradient of Backward", net.InputGradient(batch.Inputs, batch.Targets), inputs, batch.Inputs, at => net.ComputeLoss(at, batch.Targets));
            }
        }

        net.Parameters = batch.Parameters;
        slopes.HasNone("frozen parameters", [.. net.BackwardFrom(batch.Inputs, batch.Slopes).Where((_, place) => !learns[place])]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slopes.Compared} slopes, {slopes.Skipped} at kinks ({network})"));
        slopes.AssertNone();
    }

    private static Emitted At(Emitted net, double[] parameters)
    {
        net.Parameters = parameters;
        return net;
    }

    private static double Given(Emitted net, double[] inputs, double[] slopes) => net.ForwardBatch(inputs).Zip(slopes, (y, slope) => y * slope).Sum();
}
