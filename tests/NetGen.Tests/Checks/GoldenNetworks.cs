using NetGen.Tests.Support;

namespace NetGen.Tests.Checks;

/// <summary>The networks of all golden files in both precisions, compiled once.</summary>
internal static class GoldenNetworks
{
    private static readonly Lazy<CompiledCases> Vector = new(() => Compile("NetGen.Golden", isPlain: false));
    private static readonly Lazy<CompiledCases> Plain = new(() => Compile("NetGen.Golden.Plain", isPlain: true));

    /// <summary>The network of a file, with vector code or with the plain code that netstandard gets.</summary>
    public static Emitted Create(GoldenFile golden, Precision precision, bool isPlain = false) =>
        (isPlain ? Plain : Vector).Value.Create(golden.Declaration(precision).Name);

    private static CompiledCases Compile(string assemblyName, bool isPlain) => new(
        assemblyName,
        GoldenFile.All.SelectMany(golden => Enum.GetValues<Precision>().Select(golden.Declaration)),
        isPlain);
}
