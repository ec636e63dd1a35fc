using NetGen.Tests.Cases;
using NetGen.Tests.Numerics;

namespace NetGen.Tests.Bits;

/// <summary>
/// A part of the processor that the runtime is told not to use. MaxWidth is of the vectors that are left, in bits; KeepsFma whether a
/// fused multiply-add stays; each switch is a variable of the environment and its value.
/// </summary>
internal sealed record HardwareSetting(string Name, int MaxWidth, bool KeepsFma, params (string Variable, string Value)[] Switches)
{
    private static readonly HashSet<string> Golden = [.. BitsNetworks.Golden.Select(network => network.Name), .. BitsNetworks.GoldenLayers.Select(network => network.Name)];

    public static HardwareSetting Default { get; } = new("default", int.MaxValue, true);

    /// <summary>Two names for one thing: runtimes before and from .NET 10 listen to one each.</summary>
    public static HardwareSetting NoAvx512 { get; } = new("no AVX-512", 256, true, ("DOTNET_EnableAVX512F", "0"), ("DOTNET_EnableAVX512", "0"));

    /// <summary>The one that keeps the fused multiply-add where vectors of 256 bits are not to be used.</summary>
    public static HardwareSetting Narrow { get; } = new("128 bits preferred", 128, true, ("DOTNET_PreferredVectorBitWidth", "128"));

    public static HardwareSetting NoAvx2 { get; } = new("no AVX2", 128, false, ("DOTNET_EnableAVX2", "0"));

    /// <summary>What the vectors of 128 bits of every x64 processor can do.</summary>
    public static HardwareSetting NoAvx { get; } = new("no AVX", 128, false, ("DOTNET_EnableAVX", "0"));

    public static HardwareSetting NoIntrinsics { get; } = new("no intrinsics", 0, false, ("DOTNET_EnableHWIntrinsic", "0"));

    public static IReadOnlyList<HardwareSetting> All { get; } = [Default, NoAvx512, Narrow, NoAvx2, NoAvx, NoIntrinsics];

    /// <summary>
    /// Whether a child with this setting computes a network. Where nothing fuses, a fused network is compared with nothing, so only the golden ones are
    /// taken there once, to show that they differ. Without intrinsics the runtime imitates the vectors of 128 bits, which takes as long as all other children: the code is
    /// that of other settings, so the golden networks will do. With NETGEN_EXHAUSTIVE=1 every setting takes every network.
    /// </summary>
    public bool Takes(ITestNetwork network)
    {
        var isGolden = Golden.Contains(network.Name);
        return Exhaustive.IsRequested || KeepsFma
            || (network.Arithmetic == Arithmetic.Portable ? isGolden || Name != NoIntrinsics.Name : isGolden && Name == NoAvx2.Name);
    }

    /// <summary>All switches, null where the runtime decides: what this process was started with must not reach the child.</summary>
    public IReadOnlyDictionary<string, string?> Environment => All.Where(setting => setting.Name != Name).Append(this)
        .SelectMany(setting => setting.Switches, (setting, one) => (one.Variable, Value: setting.Name == Name ? one.Value : null))
        .ToDictionary(one => one.Variable, one => one.Value);

    public override string ToString() => Name;
}
