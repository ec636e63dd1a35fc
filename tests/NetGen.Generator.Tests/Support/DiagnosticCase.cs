namespace NetGen.Generator.Tests.Support;

/// <summary>A declaration and what the analyzer has to say of it.</summary>
/// <param name="Rule">The id of the rule; for a neighbour, of the rule that it only just keeps.</param>
/// <param name="Name">What is special about it.</param>
/// <param name="Source">The declaration, each expected diagnostic's place in <c>[|...|]</c>; no marks where none is expected.</param>
/// <param name="Says">A part of each expected message: the fix.</param>
internal sealed record DiagnosticCase(string Rule, string Name, string Source, string Says = "")
{
    /// <summary>More files of the same project, without marks.</summary>
    public IReadOnlyList<string> OtherSources { get; init; } = [];

    /// <summary>The C# version that the source needs; where the compiler under test is older, the case is left out.</summary>
    public int Needs { get; init; } = 10;

    public HostOptions Options { get; init; } = new();

    /// <summary>The compiler's own errors, which the source is meant to have.</summary>
    public IReadOnlyList<string> CompilerErrors { get; init; } = [];

    /// <summary>How many files are emitted; null for one where no error is expected, else none.</summary>
    public int? Emitted { get; init; }

    public bool IsNeighbour => !Source.Contains("[|", StringComparison.Ordinal) && !Options.Files.Any(file => file.Content.Contains("[|", StringComparison.Ordinal));

    public override string ToString() => $"{Rule} {Name}";
}
