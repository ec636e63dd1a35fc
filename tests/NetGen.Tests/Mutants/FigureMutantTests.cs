using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Reference;
using NetGen.Tests.Support;

namespace NetGen.Tests.Mutants;

/// <summary>The guards of figures can fail: each sees the smallest mistake it is there for.</summary>
public class FigureMutantTests
{
    /// <summary>Declarations that differ by one thing from what was emitted.</summary>
    private static readonly Dictionary<string, Func<NetworkCase, NetworkCase>> Declarations = new()
    {
        ["alpha of LeakyRelu"] = network => Change(network, 0, layer => layer with { Alpha = 0.2001 }),
        ["alpha of Elu"] = network => Change(network, 1, layer => layer with { Alpha = 0.7001 }),
        ["gain of Tanh"] = network => Change(network, 2, layer => layer with { Gain = null }),
        ["an activation"] = network => Change(network, 1, layer => layer with { Activation = Activation.Selu }),
        ["a factor 2 in the loss"] = network => network with { Loss = Loss.HalfSquaredError },
        ["the mean over outputs"] = network => network with { Loss = Loss.MeanSquaredError },
        ["the reduction"] = network => network with { Reduction = Reduction.Sum },
    };

    public static TheoryData<string> Mutations => [.. Declarations.Keys];

    public static TheoryData<string, Precision> GoldenKeys
    {
        get
        {
            var data = new TheoryData<string, Precision>();
            foreach (var key in new[] { "outputs", "losses", "gradients", "batch_gradient", "after_sample_steps", "after_batch_step" })
            {
                data.Add(key, Precision.Double);
                data.Add(key, Precision.Single);
            }

            return data;
        }
    }

    [Theory]
    [InlineData("relative 1e-5", 1 + 1e-5)]
    [InlineData("sign", -1.0)]
    [InlineData("missing", 0.0)]
    [InlineData("not a number", double.NaN)]
    public void ComparerSeesOneWrongGradientEntry(string mistake, double factor)
    {
        var network = CaseCatalogue.Find("Options");
        var (net, draw) = (Emitted.Create(network), new SampleDraw(network, 1));
        var (parameters, x, t) = (draw.Parameters(), draw.Inputs(5), draw.Targets(5));
        net.Parameters = parameters;
        var (expected, gradient) = (new ReferenceNetwork(network, parameters).Gradient(x, t), net.Backward(x, t));
        var failures = new Failures(mistake);
        failures.Near("gradient", expected, gradient, 1e-10);
        Assert.Equal(0, failures.Count);

        // An entry of middling size: the mistake must show beside larger ones.
        var entry = Enumerable.Range(0, gradient.Length).OrderBy(i => Math.Abs(gradient[i])).ElementAt(gradient.Length / 2);
        gradient[entry] *= factor;
        failures.Near("gradient", expected, gradient, 1e-10);
        Assert.Equal(1, failures.Count);
        Assert.Throws<Xunit.Sdk.FailException>(failures.AssertNone);
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void ReferenceSeesADeclarationThatIsNotTheEmittedOne(string mutation)
    {
        var network = CaseCatalogue.Find("Options");
        var (net, draw, failures) = (Emitted.Create(network), new SampleDraw(network, 1), new Failures(mutation));
        var (parameters, x, t) = (draw.Parameters(), draw.Inputs(5), draw.Targets(5));
        net.Parameters = parameters;
        var mutant = new ReferenceNetwork(Declarations[mutation](network), parameters);
        failures.Near("gradient", mutant.Gradient(x, t), net.Backward(x, t), 1e-10);
        Assert.Equal(1, failures.Count);
    }

    [Theory]
    [MemberData(nameof(GoldenKeys))]
    public void GoldenComparerSeesOneNudgedFigure(string key, Precision precision)
    {
        var golden = GoldenFile.All.Single(file => file.Name == "iris_4_16_3");
        var net = GoldenNetworks.Create(golden, precision);
        Assert.Equal(0, GoldenComparer.Compare(golden, net).Count);
        Assert.NotEqual(0, GoldenComparer.Compare(golden, net, Nudge).Count);

        double[] Nudge(string looked, double[] figures)
        {
            if (looked == key)
            {
                figures[^1] += (precision == Precision.Double ? 1e-9 : 1e-4) * Math.Max(1e-3, figures.Max(Math.Abs));
            }

            return figures;
        }
    }

    [Fact]
    public void ComparerSeesAWrongLength()
    {
        var failures = new Failures("length");
        failures.Near("values", [1, 2], [1], 1);
        Assert.Equal(1, failures.Count);
    }

    [Fact]
    public void CentralDifferencesDisagreeWithAWrongDerivative()
    {
        double[] point = [0.3, -0.8, 1.2];
        var slope = CentralDifferences.Gradient(z => z.Sum(Math.Tanh), point)!;
        var (right, wrong) = (new Failures("tanh′ = 1 − y²"), new Failures("tanh′ = 1 − y"));
        right.Near("slope", slope, [.. point.Select(z => 1 - (Math.Tanh(z) * Math.Tanh(z)))], Tolerance.CentralDifferences);
        wrong.Near("slope", slope, [.. point.Select(z => 1 - Math.Tanh(z))], Tolerance.CentralDifferences);
        Assert.Equal((0, 1), (right.Count, wrong.Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(-3e-6)]
    [InlineData(8e-6)]
    public void CentralDifferencesRefuseAKinkWithinReach(double distance) =>
        Assert.Null(CentralDifferences.Gradient(z => Math.Max(z[0], 0) + z[1], [distance, 1]));

    /// <summary>An activation or a loss without a formula there is a failure, not a network that is left out.</summary>
    [Fact]
    public void ReferenceFailsWithWhatItDoesNotKnow()
    {
        var known = CaseCatalogue.Find("OneByOne");
        var activation = new ReferenceNetwork(Change(known, 0, layer => layer with { Activation = (Activation)999 }), [1, 0]);
        Assert.Contains("Activation.999", Assert.Throws<NotSupportedException>(() => activation.Forward([1])).Message, StringComparison.Ordinal);
        var loss = new ReferenceNetwork(known with { Loss = (Loss)999 }, [1, 0]);
        Assert.Contains("Loss.999", Assert.Throws<NotSupportedException>(() => loss.Loss([1], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("Loss.999", Assert.Throws<NotSupportedException>(() => loss.Gradient([1], [1])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Initializer.GlorotUniform, Initializer.HeUniform)]
    [InlineData(Initializer.GlorotUniform, Initializer.GlorotNormal)]
    [InlineData(Initializer.HeNormal, Initializer.HeUniform)]
    public void DistributionCheckSeesTheWrongInitializer(Initializer drawn, Initializer claimed)
    {
        var weights = InitialValueTests.WeightsBy(drawn, seed: 0);
        InitialValueTests.AssertDistribution(drawn, weights);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => InitialValueTests.AssertDistribution(claimed, weights));
    }

    private static NetworkCase Change(NetworkCase network, int index, Func<LayerCase, LayerCase> change) =>
        network with { Layers = [.. network.Layers.Select((layer, i) => i == index ? change(layer) : layer)] };
}
