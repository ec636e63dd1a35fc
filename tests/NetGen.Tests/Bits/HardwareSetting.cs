namespace NetGen.Tests.Bits;

/// <summary>A part of the processor that the runtime is told not to use. MaxWidth is of the vectors that are left, in bits.</summary>
internal sealed record HardwareSetting(string Name, int MaxWidth, params string[] Off)
{
    public static HardwareSetting Default { get; } = new("default", int.MaxValue);

    /// <summary>Two names for one thing: runtimes before and from .NET 10 listen to one each.</summary>
    public static HardwareSetting NoAvx512 { get; } = new("no AVX-512", 256, "DOTNET_EnableAVX512F", "DOTNET_EnableAVX512");

    public static HardwareSetting NoAvx2 { get; } = new("no AVX2", 128, "DOTNET_EnableAVX2");

    public static HardwareSetting NoIntrinsics { get; } = new("no intrinsics", 0, "DOTNET_EnableHWIntrinsic");

    public static IReadOnlyList<HardwareSetting> All { get; } = [Default, NoAvx512, NoAvx2, NoIntrinsics];

    /// <summary>Every switch is set, those that stay on too: this process's own settings are not to reach the child.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        All.SelectMany(setting => setting.Off).ToDictionary(name => name, name => Off.Contains(name) ? "0" : "1");

    public override string ToString() => Name;
}
