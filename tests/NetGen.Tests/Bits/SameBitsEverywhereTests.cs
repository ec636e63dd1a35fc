using NetGen.Tests.Support;

namespace NetGen.Tests.Bits;

/// <summary>
/// The same bits at every width: emitted networks compute and train in child processes whose runtime may not use parts of the
/// processor, and everything they return is compared. NETGEN_EXHAUSTIVE=1 takes 1,000 random networks instead of sixty, and all of them in every child.
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
        Assert.Equal(BitsNetworks.All.Where(report.Setting.Takes).Select(network => network.Name).Order(StringComparer.Ordinal), report.Networks.Keys.Order(StringComparer.Ordinal));
    });

    /// <summary>A network that one child alone computes would be compared with nothing.</summary>
    [Fact]
    public void EveryNetworkIsTakenWhereItCanBeCompared() => Assert.All(BitsNetworks.All, network =>
        Assert.InRange(HardwareSetting.All.Count(setting => setting.Takes(network) && (setting.KeepsFma || network.Arithmetic == Arithmetic.Portable)), 3, 6));

    /// <summary>Fused networks are compared where there is the instruction: at three widths, if this processor has them.</summary>
    [FactThatNeeds(Need.FusedMultiplyAdd)]
    public void TheSettingsThatKeepTheFusedMultiplyAddHaveIt()
    {
        BitsReport[] keepers = [.. Reports.Where(report => report.Setting.KeepsFma)];
        Assert.Equal([HardwareSetting.Default, HardwareSetting.NoAvx512, HardwareSetting.Narrow], keepers.Select(report => report.Setting));
        Assert.All(keepers, report => Assert.True(report.HasFma));
    }

    /// <summary>Why fused networks are compared among those that fuse: the hashes see the difference of one rounding.</summary>
    [FactThatNeeds(Need.Fma)]
    public void FusedNetworksDifferWithoutTheInstruction()
    {
        var (fused, rounded) = (ReportOf(HardwareSetting.Default), ReportOf(HardwareSetting.NoAvx2));
        Assert.Equal((true, false), (fused.HasFma, rounded.HasFma));
        var networks = BitsNetworks.Golden.Where(network => network.Arithmetic == Arithmetic.Fused).ToList();
        Assert.All(networks, network => Assert.NotEqual(fused.Networks[network.Name]["trained"], rounded.Networks[network.Name]["trained"]));
    }

    [Fact]
    public void TrainingMovesEveryNetworkThatHasAGradient() => Assert.All(
        Reports, report => BitsComparer.Trained(BitsNetworks.All, report).AssertNone());

    [Fact]
    public void NearlyAllNetworksLearn() => Assert.All(Reports, report =>
    {
        Assert.Equal(1, BitsComparer.Share(BitsNetworks.Golden, report, "moves"));
        Assert.Equal(1, BitsComparer.Share(BitsNetworks.Golden, report, "finite"));
        if (BitsNetworks.Random.Any(report.Setting.Takes))
        {
            Assert.InRange(BitsComparer.Share(BitsNetworks.Random, report, "moves"), 0.95, 1);
            Assert.InRange(BitsComparer.Share(BitsNetworks.Random, report, "finite"), 0.95, 1);
        }
    });

    private static BitsReport ReportOf(HardwareSetting setting) => Reports.Single(report => report.Setting.Name == setting.Name);
}
