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
        Assert.Matches($"for 64 random inputs the largest difference from the file's own arithmetic is {(difference == 0 ? "[0-9.]+(E-0[78])?" : "1.?[0-9]*E-06")}", output);
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

    // y = 2 x + 1, and a difference that the model has and the network has not.
    private string Write(double difference, bool isFrozen)
    {
        var model = new ImportedModel(
            LoadedNetwork.Parse("1-1:Identity;MeanSquaredError;Single", "model"), network => ((INetwork<float>)network).SetParameters([2, 1]), input => [(2 * input[0]) + 1 + difference])
        {
            Classes = ["one"],
        };
        using var output = new StringWriter();
        using var set = new FileSet(replaces: false);
        new ImportedFiles(new Terminal(output, output, isInteractive: false), new ClassName(null, "Two"), _workplace.PathOf("Two.cs"), _workplace.PathOf("Two.weights"), isFrozen).Write(set, model, "model");
        return output.ToString();
    }
}
