using System.Globalization;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>Small frozen networks have their numbers in the code, and what is 0 is not there.</summary>
public sealed class ConstantTests
{
    private const string Eight = "using NetGen; [Network(2)] [Dense(8)] [Pretrained(\"net.weights\")] static partial class Net { }";

    private const string One = "using NetGen; [Network(2)] [Dense(1)] [Pretrained(\"net.weights\")] static partial class Net { }";

    [Theory]
    [InlineData("0.5 1 2", true)]
    [InlineData("0 1 2", false)]
    [InlineData("-0 1 2", false)]
    public async Task AVectorOfZerosIsLeftOut(string unit, bool isThere)
    {
        var forward = await ForwardAsync(Eight, "2-8:Identity;None;Single", 2, 8, unit, isPlain: false);
        Assert.Equal(isThere, forward.Contains("All(ref x0, 0)", StringComparison.Ordinal));
        Assert.Contains("All(ref x0, 1)", forward, StringComparison.Ordinal);
        Assert.Contains("ops.Create(1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f)", forward, StringComparison.Ordinal);
        Assert.DoesNotContain("p0,", forward.Split('\n').Skip(3).Aggregate(string.Concat), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.5 1 2", true)]
    [InlineData("0 1 2", false)]
    [InlineData("-0 1 2", false)]
    public async Task AZeroIsLeftOutOfPlainCode(string unit, bool isThere)
    {
        var forward = await ForwardAsync(One, "2-1:Identity;None;Single", 2, 1, unit, isPlain: true);
        Assert.Equal(isThere, forward.Contains("x[0]", StringComparison.Ordinal));
        Assert.Contains("x[1]", forward, StringComparison.Ordinal);
        Assert.Contains("2f", forward, StringComparison.Ordinal);
        Assert.DoesNotContain("p[", forward, StringComparison.Ordinal);
    }

    /// <summary>A sum that starts at −0 keeps all its products: +0 would make it +0.</summary>
    [Fact]
    public async Task ABiasOfNegativeZeroKeepsAll() => Assert.Contains(
        "All(ref x0, 0)", await ForwardAsync(Eight, "2-8:Identity;None;Single", 2, 8, "0 1 -0", isPlain: false), StringComparison.Ordinal);

    [Fact]
    public async Task BeyondTheLimitTheNumbersAreData()
    {
        const string Large = "using NetGen; [Network(64)] [Dense(4)] [Pretrained(\"net.weights\")] static partial class Net { }";
        var forward = await ForwardAsync(Large, "64-4:Identity;None;Single", 64, 4, string.Join(' ', Enumerable.Range(0, 65).Select(i => i.ToString(CultureInfo.InvariantCulture))), isPlain: false);
        Assert.Contains("ref p0, ", forward, StringComparison.Ordinal);
        Assert.DoesNotContain("ops.Create(", forward, StringComparison.Ordinal);
    }

    // The forward pass of one sample, from its header to its end.
    private static async Task<string> ForwardAsync(string source, string architecture, int inputs, int units, string unit, bool isPlain)
    {
        var layer = $"layer 1: {inputs} -> {units}, bias\n{string.Concat(Enumerable.Repeat(unit + "\n", units))}";
        var file = new MemoryText("net.weights", WeightTexts.Of(architecture, layer));
        var build = await AnalyzerHost.RunAsync([source], new HostOptions(IsPlain: isPlain) { Files = [file] });
        Assert.Empty(build.Findings);
        Assert.Empty(build.Compiler);
        var text = string.Concat(build.Emitted);
        var start = text.IndexOf(isPlain ? "internal static void Forward(" : text.Contains("public void Forward(", StringComparison.Ordinal) ? "public void Forward(" : "public void Predict(", StringComparison.Ordinal);
        return text[start..text.IndexOf("\n        }\n", start, StringComparison.Ordinal)];
    }
}
