using Microsoft.CodeAnalysis;
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
    /// <summary>What is built; a source of statements is a console application.</summary>
    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The additional files of the project.</summary>
    public IReadOnlyList<MemoryText> Files { get; init; } = [];

    /// <summary>Properties of the project that the compiler sees, beside the limit of lines.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the assembly is wanted, too. The compiler then says what it has to say while it writes it, and the analyzer reads the sources alone:
    /// each method is compiled once instead of three times.
    /// </summary>
    public bool Emits { get; init; }
}
