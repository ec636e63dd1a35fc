using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Tests.Bits;

/// <summary>
/// The same bits at every width: emitted networks compute and train in child processes whose runtime may not use parts of the
/// processor, and everything they return is compared. NETGEN_EXHAUSTIVE=1 takes 1,000 random networks instead of sixty.
/// </summary>
public class SameBitsEverywhereTests
{
    private static IReadOnlyList<BitsReport> Reports => BitsRuns.Shared.Reports;

    [Fact]
    public void EveryNetworkGivesTheSameBitsAtEveryWidth() =>
        BitsComparer.SameBits(BitsNetworks.All, Reports).AssertNone();

    /// <summary>Without this, the comparison could be one of the same code with itself.</summary>
    [Fact]
    public void EverySettingTakesItsHardwareAway() => Assert.All(Reports, report =>
    {
        Assert.InRange(report.Width, 0, report.Setting.MaxWidth);
        Assert.Equal(BitsNetworks.All.Count, report.Networks.Count);
    });

    /// <summary>Fused networks are compared where there is the instruction: at three widths, if this processor has them.</summary>
    [Fact]
    public void TheSettingsThatKeepTheFusedMultiplyAddHaveIt()
    {
        var fuses = Fma.IsSupported || AdvSimd.Arm64.IsSupported;
        BitsReport[] keepers = [.. Reports.Where(report => report.Setting.KeepsFma)];
        Assert.Equal([HardwareSetting.Default, HardwareSetting.NoAvx512, HardwareSetting.Narrow], keepers.Select(report => report.Setting));
        Assert.All(keepers, report => Assert.True(report.HasFma || !fuses));
    }

    /// <summary>Why fused networks are compared among those that fuse: the hashes see the difference of one rounding.</summary>
    [Fact]
    public void FusedNetworksDifferWithoutTheInstruction()
    {
        if (Reports[0] is { HasFma: true } fused && Reports[^1] is { HasFma: false } rounded)
        {
            var networks = BitsNetworks.Golden.Where(network => network.Arithmetic == Arithmetic.Fused).ToList();
            Assert.All(networks, network => Assert.NotEqual(fused.Networks[network.Name]["trained"], rounded.Networks[network.Name]["trained"]));
        }
    }

    [Fact]
    public void TrainingMovesEveryNetworkThatHasAGradient() => Assert.All(
        Reports, report => BitsComparer.Trained(BitsNetworks.All, report).AssertNone());

    [Fact]
    public void NearlyAllNetworksLearn() => Assert.All(Reports, report =>
    {
        Assert.Equal(1, BitsComparer.Share(BitsNetworks.Golden, report, "moves"));
        Assert.Equal(1, BitsComparer.Share(BitsNetworks.Golden, report, "finite"));
        Assert.InRange(BitsComparer.Share(BitsNetworks.Random, report, "moves"), 0.95, 1);
        Assert.InRange(BitsComparer.Share(BitsNetworks.Random, report, "finite"), 0.95, 1);
    });
}
