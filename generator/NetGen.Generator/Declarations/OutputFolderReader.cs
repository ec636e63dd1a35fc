using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>Reads the properties of the project that say where its builds write.</summary>
internal static class OutputFolderReader
{
    private static readonly string[] Properties = ["BaseOutputPath", "OutputPath", "BaseIntermediateOutputPath", "IntermediateOutputPath"];

    public static OutputFolders Read(AnalyzerConfigOptions options)
    {
        return Value("ProjectDir") is { } project
            ? OutputFolders.Of(project, Properties.Select(Value).OfType<string>())
            : OutputFolders.None;

        string? Value(string property) =>
            options.TryGetValue("build_property." + property, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }
}
