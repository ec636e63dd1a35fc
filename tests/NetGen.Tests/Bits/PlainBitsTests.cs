using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using Xunit.Sdk;

namespace NetGen.Tests.Bits;

/// <summary>
/// Plain code adds in the order of vector code, so both give the same bits: outputs, losses, gradients, and parameters after steps of every
/// kind. In one process, where the library has a fused multiply-add for both, this holds for fused networks too. Of a gradient that is not
/// finite only that it is not is the same: with an infinite input, vector code has 0 · ∞ in the lanes that have no sample.
/// </summary>
public sealed class PlainBitsTests
{
    private static readonly HardwareSetting Plain = HardwareSetting.Default with { Name = "plain code" };

    [Fact]
    public void PlainCodeGivesTheBitsOfVectorCode() =>
        Compare(BitsNetworks.All, BitsRuns.Shared.Reports.Single(report => report.Setting == HardwareSetting.Default), Run(BitsNetworks.All, Plain, isPlain: true)).AssertNone();

    /// <summary>The comparison fires where one sum across lanes groups otherwise, which rounds otherwise.</summary>
    [Fact]
    public void AnotherOrderOfOneSumIsSeen()
    {
        NetworkCase[] networks =
        [
            .. BitsNetworks.Golden.Where(network => network.Name is "iris_4_16_3_Double_Portable" or "iris_4_16_3_Single_Portable"),
        ];
        var vector = Run(networks, HardwareSetting.Default, isPlain: false);
        Assert.Equal(0, Compare(networks, vector, Run(networks, Plain, isPlain: true)).Count);
        var failures = Compare(networks, vector, Run(networks, Plain, isPlain: true, text => text.Replace("v0 + v1 + (v2 + v3)", "v0 + v1 + v2 + v3", StringComparison.Ordinal)));
        Assert.Equal(1, failures.Count);
        var message = Assert.ThrowsAny<XunitException>(failures.AssertNone).Message;
        Assert.Contains("iris_4_16_3_Double_Portable differs between default and plain code in Forward, ForwardBatch, ", message, StringComparison.Ordinal);
    }

    private static Failures Compare(IReadOnlyCollection<ITestNetwork> networks, BitsReport vector, BitsReport plain) =>
        BitsComparer.SameBits(networks, [vector, plain], except: ["ExtremeBackward", "trainedExtremeBackward"]);

    private static BitsReport Run(IReadOnlyCollection<ITestNetwork> networks, HardwareSetting setting, bool isPlain, Func<string, string>? mutate = null) =>
        BitsRuns.Join([.. networks.Chunk(BitsRuns.Together).Select(part =>
        {
            using var assembly = new BitsAssembly(part, isPlain, mutate);
            return assembly.Run(setting);
        })]);
}
