using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>The texts of a network at run time.</summary>
public class SummaryTests
{
    [Fact]
    public void ConstantsAreThereForEveryNetwork()
    {
        foreach (var network in CaseCatalogue.All)
        {
            var type = CaseNetworks.TypeOf(network);
            var (summary, architecture) = (Constant(type, "Summary"), Constant(type, "Architecture"));
            Assert.StartsWith(network.Name + ": ", summary, StringComparison.Ordinal);
            Assert.Equal(network.Layers.Length, summary.Split('\n').Count(line => line.StartsWith("Dense ", StringComparison.Ordinal)));
            Assert.DoesNotContain('\r', summary);
            Assert.Equal($"{network.Inputs}-{string.Join('-', network.Layers.Select(layer => layer.Units))}", Sizes(architecture));
            Assert.EndsWith(";" + network.Precision, architecture, StringComparison.Ordinal);
        }
    }

    // The cost as the summary tells it, against the buffers that the network holds and a count of its own.
    [Fact]
    public void TheCostIsWhatANetworkTakes()
    {
        var failures = new Failures("cost");
        foreach (var network in CaseCatalogue.All)
        {
            var told = Told(Constant(CaseNetworks.TypeOf(network), "Summary"));
            var taken = Taken(network);
            if (!told.SequenceEqual(taken))
            {
                failures.Add($"{network.Name} tells {string.Join(", ", told)} and takes {string.Join(", ", taken)}");
            }
        }

        failures.AssertNone();
    }

    [Theory]
    [InlineData("544", "524")]
    [InlineData("272", "273")]
    [InlineData("112", "131")]
    public void AWrongCostIsSeen(string right, string wrong)
    {
        var iris = CaseCatalogue.Find("Iris");
        var summary = Constant(CaseNetworks.TypeOf(iris), "Summary");
        Assert.Equal(Taken(iris), Told(summary));
        Assert.NotEqual(Taken(iris), Told(summary.Replace(right, wrong, StringComparison.Ordinal)));
    }

    // Parameters, bytes, and for training: bytes of workspace; multiply-adds forward, and for training: of a step.
    private static IEnumerable<long> Told(string summary) =>
        Regex.Matches(summary.Split('\n').Single(line => line.StartsWith("cost: ", StringComparison.Ordinal)).Replace(",", string.Empty, StringComparison.Ordinal), "[0-9]+")
            .Select(match => long.Parse(match.Value, CultureInfo.InvariantCulture));

    private static List<long> Taken(NetworkCase network)
    {
        var emitted = Emitted.Create(network);
        var bytes = network.Precision == Precision.Single ? sizeof(float) : sizeof(double);
        var sizes = network.Layers.Select(layer => layer.Units).Prepend(network.Inputs).ToList();
        var products = sizes.Zip(sizes.Skip(1), (inputs, units) => (long)inputs * units).ToList();
        var taken = new List<long> { network.ParameterCount, bytes * Length(emitted, "_parameters") };
        if (network.Loss is null)
        {
            return [.. taken, products.Sum()];
        }

        emitted.TrainBatch(new double[network.Inputs], new double[network.Outputs], 0);
        return [.. taken, bytes * Workspace(emitted), products.Sum(), (3 * products.Sum()) - products[0]];
    }

    private static long Workspace(Emitted emitted)
    {
        var instance = emitted.Instance;
        var batches = instance.GetType().GetField("_batches", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(instance)!;
        return batches switch
        {
            NetGen.Numerics.NetworkBatches<float> single => single.Training.Gradient.Span.Length + single.Training.Scratch.Span.Length,
            NetGen.Numerics.NetworkBatches<double> other => other.Training.Gradient.Span.Length + other.Training.Scratch.Span.Length,
            _ => throw new InvalidOperationException($"{batches.GetType()} has no workspace."),
        };
    }

    private static long Length(Emitted emitted, string name)
    {
        var instance = emitted.Instance;
        var buffer = instance.GetType().GetField(name, BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(instance)!;
        return (int)buffer.GetType().GetField("_length", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(buffer)!;
    }

    private static string Sizes(string architecture) =>
        string.Join('-', architecture.Split(';')[0].Split('-').Select(part => part.Split(':')[0]).Where(part => int.TryParse(part, out _)));

    private static string Constant(Type type, string name)
    {
        var field = type.GetField(name, BindingFlags.Public | BindingFlags.Static)!;
        Assert.True(field.IsLiteral);
        return (string)field.GetRawConstantValue()!;
    }
}
