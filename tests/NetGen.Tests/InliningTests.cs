using NetGen.Tests.Bits;
using NetGen.Tests.Cases;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>
/// The one-line methods that vector code is spelt with cost nothing because RyuJIT inlines them. Where a method has too many locals it stops, without a word, and each
/// load becomes a call: some ninety times slower. So a child process lists all that was compiled, and none of them may be there.
/// </summary>
public sealed class InliningTests
{
    // Functions such as Tanh may be calls: a network with too many for one method has them once.
    private static readonly string[] Short = ["At", "All", "AllWide", "Fma", "Load", "LoadWide", "Max", "Min", "One", "Keep", "KeepFirst", "KeepUpTo", "Less", "Select", "Store", "Sum", "SumEach", "SumEach4", "SumAll", "Largest", "LoadFirst", "StoreFirst", "Replace", "Abs", "Same", "FirstLane", "Row", "RowWide", "LoadFour", "Spread"];

    private static readonly string[] Within = ["SingleFunctions", "DoubleFunctions", "SinglePieces", "SingleVector", "DoubleVector", "FusedSingle", "FusedDouble", "PortableSingle", "PortableDouble"];

    // Those in which vectors of 512, of 256 and, with and without a fused multiply-add, of 128 bits are compiled.
    private static readonly HardwareSetting[] Settings = [HardwareSetting.Default, HardwareSetting.NoAvx512, HardwareSetting.Narrow, HardwareSetting.NoAvx];

    [Fact]
    public void EveryShortCallIsInlined()
    {
        using var assembly = new BitsAssembly([.. BitsNetworks.Golden.Where(network => network.Name is "smooth_8_17_9_2_Double_Fused" or "iris_4_16_3_Single_Fused"), .. Crowded()]);
        Assert.All(Settings, setting =>
        {
            var compiled = Compiled(setting, assembly);
            Assert.Contains(compiled, method => method.Contains(setting.MaxWidth > 128 ? "+Kernels:Predict(" : "+Kernels128:Forward1(", StringComparison.Ordinal));
            Assert.Contains(compiled, method => method.Contains(":Forward(", StringComparison.Ordinal));
            Assert.Equal(setting.MaxWidth == 128, compiled.Any(method => method.Contains("NetGen.Numerics.FusedMath:", StringComparison.Ordinal)));
            Assert.True(!compiled.Any(IsShort), string.Join('\n', compiled.Where(IsShort)));
            Assert.True(!compiled.Any(IsOfFunction), string.Join('\n', compiled.Where(IsOfFunction)));
        });
    }

    /// <summary>The list sees a call that is not inlined.</summary>
    [Fact]
    public void AShortCallThatIsNotInlinedIsSeen()
    {
        var network = BitsNetworks.Golden.First(network => network.Name == "iris_4_16_3_Single_Fused");
        using var assembly = new BitsAssembly([network], mutate: text => text.Replace(
            "MethodImplOptions.AggressiveInlining)]\n            private static ref float At(", "MethodImplOptions.NoInlining)]\n            private static ref float At(", StringComparison.Ordinal));
        Assert.All(Settings, setting => Assert.Contains(Compiled(setting, assembly), method => IsShort(method)));
    }

    // Where most is inlined: the longest formulas, in registers, with samples in the lanes, and by tiles.
    private static IEnumerable<NetworkCase> Crowded() =>
        from activation in (Activation[])[Activation.Gelu, Activation.GeluTanh, Activation.Silu, Activation.Softplus, Activation.Mish]
        from precision in Enum.GetValues<Precision>()
        from units in (int[][])[[8, 4, 1], [16, 3], [7, 21], [17, 9, 2], [64, 64, 3]]
        let last = units[^1] switch
        {
            1 => (Activation: Activation.Sigmoid, Loss: Loss.BinaryCrossEntropy),
            3 => (Activation: Activation.Softmax, Loss: Loss.CrossEntropy),
            _ => (Activation: activation, Loss: Loss.HalfSquaredError),
        }
        select new NetworkCase(
            $"Crowded{activation}{precision}{units.Length}{units[0]}",
            5,
            [.. units[..^1].Select(count => new LayerCase(count, activation)), new LayerCase(units[^1], last.Activation)],
            last.Loss,
            precision);

    // What the library's functions of vectors are written in: an elementary function may be a call, nothing within it.
    private static bool IsOfFunction(string method) => Within.Any(type => method.Contains($"NetGen.Numerics.{type}", StringComparison.Ordinal));

    private static bool IsShort(string method) => Short.Any(name => method.Contains($"+Kernels:{name}(", StringComparison.Ordinal) || method.Contains($"+Kernels128:{name}(", StringComparison.Ordinal));

    private static IReadOnlyList<string> Compiled(HardwareSetting setting, BitsAssembly assembly)
    {
        var list = Path.GetTempFileName();
        try
        {
            assembly.Run(setting with { Switches = [.. setting.Switches, ("DOTNET_JitStdOutFile", list), ("DOTNET_JitDisasmSummary", "1"), ("DOTNET_TieredCompilation", "0")] });
            return [.. File.ReadLines(list).Where(line => line.Contains("Kernels", StringComparison.Ordinal) || line.Contains("NetGen.Numerics.", StringComparison.Ordinal))];
        }
        finally
        {
            File.Delete(list);
        }
    }
}
