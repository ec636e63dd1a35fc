namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>Files before and after a fix.</summary>
/// <param name="Rule">The rule that the files break; its fix is applied at the first place.</param>
/// <param name="Name">What is special about it.</param>
/// <param name="Before">The files.</param>
/// <param name="After">The same files, in which no rule is broken any more.</param>
internal sealed record FixCase(string Rule, string Name, string[] Before, string[] After)
{
    public FixCase(string rule, string name, string before, string after)
        : this(rule, name, [before], [after])
    {
    }

    /// <summary>The files after all places have been fixed, where that takes more than the first; else as after the first.</summary>
    public string[]? AfterAll { get; init; }

    /// <summary>With the line breaks of the other kind.</summary>
    public FixCase WithCarriageReturns() => this with
    {
        Before = [.. Before.Select(Carry)],
        After = [.. After.Select(Carry)],
        AfterAll = AfterAll?.Select(Carry).ToArray(),
    };

    public override string ToString() => $"{Rule} {Name}";

    private static string Carry(string text) => text.ReplaceLineEndings("\r\n");
}
