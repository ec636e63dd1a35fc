using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Tool.Networks;

/// <summary>Writes the members that name the classes of a network.</summary>
internal static class ClassMembers
{
    /// <summary>The field that has the names.</summary>
    public const string Names = "ClassNames";

    /// <summary>The property that shows them.</summary>
    public const string Classes = "Classes";

    /// <summary>The members, a text for each line.</summary>
    /// <param name="classes">The names, in the order of the outputs.</param>
    public static IEnumerable<string> Lines(IEnumerable<string> classes) =>
    [
        $"private static readonly string[] {Names} = {Texts(classes)};",
        "",
        "/// <summary>The classes, in the order of the outputs.</summary>",
        $"public static ReadOnlySpan<string> {Classes} => {Names};",
    ];

    /// <summary>An array's texts in braces.</summary>
    public static string Texts(IEnumerable<string> texts) => $"{{ {string.Join(", ", texts.Select(text => SymbolDisplay.FormatLiteral(text, quote: true)))} }}";
}
