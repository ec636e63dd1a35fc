using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Support;

/// <summary>How a project compiles: the defaults are those of a new one that references NetGen.</summary>
internal sealed record HostOptions(
    bool ReferencesNetGen = true,
    LanguageVersion Language = LanguageVersion.Latest,
    bool Nullable = true,
    string FileName = "Source{0}.cs",
    string? MaxEmittedLines = null,
    bool IsPlain = false,
    int WarningLevel = 4)
{
    /// <summary>The additional files of the project.</summary>
    public IReadOnlyList<MemoryText> Files { get; init; } = [];
}
