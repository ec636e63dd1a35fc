using System.Globalization;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests.Optimizers;

/// <summary>Sixty steps of every optimizer arrive where another implementation's do.</summary>
public class OptimizerGoldenTests(ITestOutputHelper output)
{
    private static readonly Lazy<CompiledCases> Vector = new(() => Compile("NetGen.GoldenOptimizers", isPlain: false));
    private static readonly Lazy<CompiledCases> Plain = new(() => Compile("NetGen.GoldenOptimizers.Plain", isPlain: true));

    public static TheoryData<string, Precision, bool> Runs
    {
        get
        {
            var data = new TheoryData<string, Precision, bool>();
            foreach (var (golden, precision) in OptimizerGolden.All.SelectMany(golden => Enum.GetValues<Precision>().Select(precision => (golden, precision))))
            {
                data.Add(golden.Name, precision, false);
                data.Add(golden.Name, precision, true);
            }

            return data;
        }
    }

    [Fact]
    public void AllFilesAreThere() => Assert.Equal(13, OptimizerGolden.All.Count);

    [Theory]
    [MemberData(nameof(Runs))]
    public void SixtyStepsGiveTheFigures(string name, Precision precision, bool isPlain)
    {
        var golden = OptimizerGolden.All.Single(file => file.Name == name);
        var net = (isPlain ? Plain : Vector).Value.Create($"{name}_{precision}");
        net.Parameters = golden.Parameters;
        var (x, t, size, largest) = (golden.Inputs, golden.Targets, golden.BatchSize, 0.0);
        for (var step = 1; step <= golden.Losses.Length; step++)
        {
            var first = (step - 1) * size % x.Length;
            var loss = net.TrainBatch([.. x[first..(first + size)].SelectMany(row => row)], [.. t[first..(first + size)].SelectMany(row => row)], golden.LearningRate);
            Assert.InRange(Math.Abs(loss - golden.Losses[step - 1]), 0, Tolerance(precision, step) * Math.Max(1, golden.Losses[step - 1]));
            if (golden.After.TryGetValue(step, out var expected))
            {
                var scale = expected.Max(Math.Abs);
                var error = net.Parameters.Zip(expected, (one, other) => Math.Abs(one - other)).Max() / scale;
                largest = Math.Max(largest, error);
                Assert.True(error <= Tolerance(precision, step), $"after {step} steps a parameter is {error:E2} of the largest one off");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {precision}: {largest:E2} of the largest parameter off at most"));
    }

    private static double Tolerance(Precision precision, int step) => (precision, step) switch
    {
        (Precision.Double, 1) => 1e-11,
        (Precision.Double, _) => 1e-9,
        (_, 1) => 1e-6,
        _ => 1e-4,
    };

    private static CompiledCases Compile(string assemblyName, bool isPlain) =>
        new(assemblyName, OptimizerGolden.All.SelectMany(golden => Enum.GetValues<Precision>().Select(golden.Declaration)), isPlain);
}
