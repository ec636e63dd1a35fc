using NetGen.Tests.Bits;

namespace NetGen.Tests.Dropouts;

/// <summary>Training with dropout has the same bits at every width of vectors and in plain code: child processes whose runtime may not use parts of the processor, compared.</summary>
public class DropoutBitsTests
{
    [Fact]
    public void EveryWidthAndPlainCodeHaveTheSameBits()
    {
        using var vector = new BitsAssembly(DropoutNetworks.All);
        using var plain = new BitsAssembly(DropoutNetworks.All, isPlain: true);
        HardwareSetting[] settings = [HardwareSetting.Default, HardwareSetting.NoAvx512, HardwareSetting.Narrow, HardwareSetting.NoAvx2];
        BitsReport[] reports = [.. settings.AsParallel().AsOrdered().Select(setting => vector.Run(setting)), plain.Run(HardwareSetting.Default with { Name = "plain code" })];
        BitsComparer.SameBits(DropoutNetworks.All, reports, except: ["ExtremeBackward", "trainedExtremeBackward"]).AssertNone();
        Assert.All(reports, report => BitsComparer.Trained(DropoutNetworks.All, report).AssertNone());
    }
}
