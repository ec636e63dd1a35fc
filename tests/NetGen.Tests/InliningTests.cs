using NetGen.Tests.Bits;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>
/// The one-line methods that vector code is spelt with cost nothing because RyuJIT inlines them. Where a method has too many locals it stops, without a word, and each
/// load becomes a call: some ninety times slower. So a child process lists all that was compiled, and none of them may be there. Which these are the code says itself:
/// <see cref="ShortMethods"/>.
/// </summary>
public sealed class InliningTests : IClassFixture<CrowdedNetworks>
{
    // Those in which vectors of 512, of 256 and, with and without a fused multiply-add, of 128 bits are compiled.
    private static readonly HardwareSetting[] Settings = [HardwareSetting.Default, HardwareSetting.NoAvx512, HardwareSetting.Narrow, HardwareSetting.NoAvx];

    private readonly CrowdedNetworks _networks;

    public InliningTests(CrowdedNetworks networks) => _networks = networks;

    [Fact]
    public void EveryShortCallIsInlined()
    {
        Assert.All(Settings, setting =>
        {
            var compiled = Compiled(setting, _networks.Assembly);
            Assert.All(_networks.Names, name => Assert.Contains(compiled, method => method.Contains($".{name}+VectorKernels", StringComparison.Ordinal)));

            // Functions such as Tanh may be calls: a network with too many for one method has them once, and of both halves they always are.
            Assert.Equal(setting.MaxWidth == 128, compiled.Any(method => method.Contains("NetGen.Numerics.FusedMath:", StringComparison.Ordinal)));
            // Before a method that is compiled at its first call stands the one that calls it.
            var calls = compiled.Select((method, k) => (Method: method, Caller: k == 0 ? "" : compiled[k - 1])).Where(call => _networks.Shorts.Contains(call.Method)).ToList();
            Assert.True(calls.Count == 0, $"{setting}:\n{string.Join('\n', calls)}");
        });
    }

    /// <summary>The list sees a call that is not inlined.</summary>
    [Fact]
    public void AShortCallThatIsNotInlinedIsSeen()
    {
        var network = BitsNetworks.Golden.First(network => network.Name == "iris_4_16_3_Single_Fused");
        using var usual = new BitsAssembly([network]);
        var shorts = ShortMethods.Of(usual.Load());
        using var assembly = new BitsAssembly([network], mutate: text => text.Replace("MethodImplOptions.AggressiveInlining", "MethodImplOptions.NoInlining", StringComparison.Ordinal));
        Assert.All(Settings, setting => Assert.Contains(Compiled(setting, assembly), method => method.Contains("+Kernels", StringComparison.Ordinal) && shorts.Contains(method)));
    }

    /// <summary>What a list from the code could lose without a word: the methods that every loop has.</summary>
    [Fact]
    public void TheShortMethodsAreThoseOfTheCode()
    {
        var shorts = _networks.Shorts;
        string[] everywhere = ["At", "All", "Fma", "Load", "Store", "Max", "Sum", "Select"];
        Assert.All(everywhere, name => Assert.Contains(shorts.Names, method => method.EndsWith(":" + name, StringComparison.Ordinal)));
        Assert.All(["SingleVector256:Multiply", "DoubleVector128:Multiply", "Lanes:Sum"], name => Assert.Contains("NetGen.Numerics." + name, shorts.Names));
        Assert.DoesNotContain(shorts.Names, method => method.EndsWith("VectorKernels`2:ForwardLanes", StringComparison.Ordinal) || method.EndsWith("VectorKernels`2:Update", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Compiled(HardwareSetting setting, BitsAssembly assembly)
    {
        var list = Path.GetTempFileName();
        try
        {
            var report = assembly.Run(setting with { Switches = [.. setting.Switches, ("DOTNET_JitStdOutFile", list), ("DOTNET_JitDisasmSummary", "1"), ("DOTNET_TieredCompilation", "0")] });
            Assert.InRange(report.Width, 0, setting.MaxWidth);
            return [.. File.ReadLines(list).Where(line => line.Contains("Kernels", StringComparison.Ordinal) || line.Contains("NetGen.Numerics.", StringComparison.Ordinal))];
        }
        finally
        {
            File.Delete(list);
        }
    }
}
