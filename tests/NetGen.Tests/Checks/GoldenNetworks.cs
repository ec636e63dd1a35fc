using NetGen.Tests.Support;

namespace NetGen.Tests.Checks;

/// <summary>The networks of all golden files in both precisions, compiled once.</summary>
internal static class GoldenNetworks
{
    private static readonly Lazy<CompiledCases> Compiled = new(() => new CompiledCases(
        "NetGen.Golden",
        GoldenFile.All.SelectMany(golden => Enum.GetValues<Precision>().Select(golden.Declaration))));

    public static Emitted Create(GoldenFile golden, Precision precision) => Compiled.Value.Create(golden.Declaration(precision).Name);
}
