namespace NetGen.Onnx.Tests.Support;

/// <summary>The ONNX files beside the tests.</summary>
internal static class CorpusFiles
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Corpus");

    /// <summary>The names of the files of a folder, without their ending.</summary>
    public static IReadOnlyList<string> Names(string folder = "") =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.onnx").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name, string folder = "") => File.ReadAllBytes(Path.Combine(Root, folder, name + ".onnx"));
}
