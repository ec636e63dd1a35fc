namespace NetGen.Tool.Formats;

/// <summary>The formats of models.</summary>
internal static class ModelFormats
{
    private static readonly IModelFormat[] All = [new OnnxFormat()];

    /// <summary>What <c>--to</c> calls them.</summary>
    public static IEnumerable<string> Names => All.Select(format => format.Name);

    /// <summary>The format that <c>--to</c> calls so; <see langword="null"/> for none.</summary>
    public static IModelFormat? Named(string name) => Array.Find(All, format => format.Name == name);

    /// <summary>The format of a file, by its name's end; <see langword="null"/> for none.</summary>
    public static IModelFormat? OfFile(string path) => Array.Find(All, format => path.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase));
}
