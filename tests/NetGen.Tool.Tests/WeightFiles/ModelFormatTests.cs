using NetGen.Tool.Commands;
using NetGen.Tool.Errors;
using NetGen.Tool.Files;
using NetGen.Tool.Formats;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.WeightFiles;

/// <summary>A model that has arithmetic of its own: what is written is compared with it, and not written where they differ.</summary>
public sealed class ModelFormatTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1e-6, false)]
    public void TheLargestDifferenceIsSaid(double difference, bool isFrozen)
    {
        var output = Write(difference, isFrozen);
        var largest = difference == 0 ? @"(0|[0-9](\.[0-9]+)?E-0[78])" : @"1(\.[0-9]+)?E-06";
        Assert.Matches($@"(?m)^checked: for 64 random inputs the largest difference from the file's own arithmetic is {largest}\r?$", output);
        Assert.Contains("public static ReadOnlySpan<string> Classes => ClassNames;", _workplace.Text("Two.cs"), StringComparison.Ordinal);
        Assert.Equal(["Two.cs", "Two.weights"], _workplace.Files);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(double.NaN)]
    public void AnotherArithmeticIsRefused(double difference)
    {
        Assert.Contains("nothing was written", Assert.Throws<InputException>(() => Write(difference, isFrozen: false)).Message, StringComparison.Ordinal);
        Assert.Empty(_workplace.Files);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void ArithmeticWithAnotherNumberOfOutputsIsRefused(int outputs)
    {
        var refused = Assert.Throws<InputException>(() => Write(input => [.. Enumerable.Repeat((2 * input[0]) + 1, outputs)], isFrozen: false));
        Assert.Contains($"the network gives 1 values, and the file's own arithmetic {outputs}; nothing was written", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_workplace.Files);
    }

    [Theory]
    [InlineData(0, 64)]
    [InlineData(100_000_000, 20)]
    [InlineData(long.MaxValue, 2)]
    public void ALargeModelIsComparedOnFewerInputs(long cost, int samples)
    {
        var count = 0;
        var output = Write(
            input =>
            {
                count++;
                return [(2 * input[0]) + 1];
            },
            isFrozen: false,
            cost);
        Assert.Equal(samples, count);
        Assert.Contains($"checked: for {samples} random inputs", output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheComparisonCanBeCancelled()
    {
        using var source = new CancellationTokenSource();
        var count = 0;
        Assert.Throws<OperationCanceledException>(() => Write(
            input =>
            {
                if (++count == 3)
                {
                    source.Cancel();
                }

                return [(2 * input[0]) + 1];
            },
            isFrozen: false,
            cancellation: source.Token));
        Assert.Equal(3, count);
        Assert.Empty(_workplace.Files);
    }

    private string Write(double difference, bool isFrozen) => Write(input => [(2 * input[0]) + 1 + difference], isFrozen);

    // A network of y = 2 x + 1, and a model with arithmetic that may be another.
    private string Write(Func<double[], double[]> evaluate, bool isFrozen, long cost = 0, CancellationToken cancellation = default)
    {
        var model = new ImportedModel(LoadedNetwork.Parse("1-1:Identity;MeanSquaredError;Single", "model"), network => ((INetwork<float>)network).SetParameters([2, 1]), evaluate)
        {
            Classes = ["one"],
            Cost = cost,
        };
        using var output = new StringWriter();
        using var set = new FileSet(replaces: false);
        new ImportedFiles(new Terminal(output, output, isInteractive: false), new ClassName(null, "Two"), _workplace.PathOf("Two.cs"), _workplace.PathOf("Two.weights"), isFrozen, cancellation).Write(set, model, "model");
        return output.ToString();
    }
}
