using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests;

/// <summary>No emitted method is so large that the just-in-time compiler would stop optimising it, however large the network.</summary>
public class IlBudgetTests(ITestOutputHelper output)
{
    /// <summary>Lines of networks as people declare them, and of 784-512-256-10.</summary>
    private const int MaxLines = 4_000;

    /// <summary>Lines of any network of up to eight layers.</summary>
    private const int MostLines = 5_000;

    /// <summary>Lines of the file with the members, which is the one that editors open.</summary>
    private const int MostLinesOfMembers = 380;

    internal static readonly NetworkCase[] Big =
    [
        new("Mnist", 784, [new(512, Activation.Relu), new(256, Activation.Relu), new(10, Activation.Softmax)], Loss.CrossEntropy),
        new("MnistDouble", 784, [new(512, Activation.Gelu), new(256, Activation.Selu), new(10, Activation.Softmax)], Loss.CrossEntropy, Precision.Double),
        new("SixtyFourLayers", 16, [.. Enumerable.Range(0, 64).Select(_ => new LayerCase(16, Activation.Gelu))], Loss.HalfSquaredError),
        new("SixtyFourLayersDouble", 16, [.. Enumerable.Range(0, 64).Select(_ => new LayerCase(16, Activation.Tanh))], Loss.HalfSquaredError, Precision.Double),
        new("ManyClassesFewParameters", 1, [new(512, Activation.Softmax, UseBias: false)], Loss.CrossEntropy),
        new("ManyClasses", 3, [new(1000, Activation.Softmax)], Loss.CrossEntropy),
        new("JustUnrolled", 64, [new(64, Activation.Silu), new(64, Activation.Softplus), new(64, Activation.Sigmoid)], Loss.BinaryCrossEntropy),
    ];

    private static readonly string[] Usual = ["Mnist", "Xor", "Iris", "Policy", "Digits"];

    private static readonly Lazy<CompiledCases> BigNetworks = new(() => new CompiledCases("NetGen.Big", Big));

    [Fact]
    public void EveryMethodOfTheCatalogueIsWithinTheBudget() =>
        AssertWithin(CaseNetworks.TypeOf(CaseCatalogue.All[0]).Assembly.GetTypes());

    [Fact]
    public void EveryMethodOfBigNetworksIsWithinTheBudget() => AssertWithin(BigNetworks.Value.Types);

    [Fact]
    public void NoNetworkHasManyLines()
    {
        var networks = Big.Concat(CaseCatalogue.Named).Where(network => network.Layers.Length <= 8).ToList();
        Assert.All(Usual, name => Assert.Contains(networks, network => network.Name == name));
        var files = GeneratorHost.Generate(networks.Select(network => network.ToSource()));
        Assert.All(networks, network =>
        {
            Assert.InRange(LinesOf(network, files).Values.Sum(), 1, MostLinesOf(network));
        });
    }

    /// <summary>What a reader has before him who opens the members, and who reads all of it.</summary>
    [Theory]
    [InlineData("Iris", 1_400)]
    [InlineData("Xor", 1_200)]
    [InlineData("Digits784", 1_650)]
    public void SmallNetworksAreShortToRead(string name, int mostLines)
    {
        var network = CaseCatalogue.Named.Append(new("Digits784", 784, [new(128, Activation.Relu), new(10, Activation.Softmax)], Loss.CrossEntropy)).Single(network => network.Name == name);
        var lines = LinesOf(network, GeneratorHost.Generate([network.ToSource()]));
        output.WriteLine(string.Join(", ", lines));
        Assert.InRange(lines[$"{NetworkCase.Namespace}.{name}.g.cs"], 1, MostLinesOfMembers);
        Assert.InRange(lines.Values.Sum(), 1, mostLines);
    }

    private static Dictionary<string, int> LinesOf(NetworkCase network, IReadOnlyDictionary<string, string> files) => files
        .Where(file => file.Key.StartsWith($"{NetworkCase.Namespace}.{network.Name}.", StringComparison.Ordinal))
        .ToDictionary(file => file.Key, file => file.Value.Split('\n').Length - 1);

    private static int MostLinesOf(NetworkCase network) => Usual.Contains(network.Name) ? MaxLines : MostLines;

    /// <summary>A budget that is met by a network that does not run is worth nothing.</summary>
    [Theory]
    [InlineData("SixtyFourLayersDouble")]
    [InlineData("MnistDouble")]
    public void BigNetworksGiveTheReferenceFigures(string name)
    {
        var net = BigNetworks.Value.Create(name);
        var (draw, failures) = (new SampleDraw(net.Case, 1), new Failures(name));
        var (parameters, x, t) = (draw.Parameters(), draw.Inputs(2), draw.Targets(2));
        net.Parameters = parameters;
        var reference = new Reference.ReferenceNetwork(net.Case, parameters);
        failures.Near("ForwardBatch", reference.Forward(x), net.ForwardBatch(x), Tolerance.Of(net.Case));
        failures.Near("ComputeLoss", reference.Loss(x, t), net.ComputeLoss(x, t), Tolerance.Of(net.Case));
        failures.Near("Backward", reference.Gradient(x, t), net.Backward(x, t), Tolerance.Of(net.Case));
        net.TrainBatch(x, t, 0.01);
        failures.Near("TrainBatch", reference.Step(x, t, 0.01), net.Parameters, Tolerance.Of(net.Case));
        failures.AssertNone();
    }

    private void AssertWithin(IEnumerable<Type> types)
    {
        var (failures, largest, methods) = (new Failures("IL budget"), new IlSize(0, 0, 0, 0, 0), 0);
        foreach (var method in types.SelectMany(IlWalker.MethodsOf))
        {
            var size = IlWalker.Measure(method);
            (largest, methods) = (largest.Max(size), methods + 1);
            if (!size.IsBelow(IlSize.Budget))
            {
                failures.Add($"{method.DeclaringType}.{method.Name} has {size}, budget {IlSize.Budget}");
            }
        }

        output.WriteLine($"largest of {methods} methods: {largest}");
        Assert.True(methods > 0);
        failures.AssertNone();
    }
}
