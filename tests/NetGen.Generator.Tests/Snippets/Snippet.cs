using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Snippets;

/// <summary>A block of C# on a page.</summary>
/// <param name="FirstLine">The page's line, from 1, of the first line of code.</param>
/// <param name="Text">The code, its lines apart by <c>\n</c>.</param>
/// <param name="IsExcerpt">Whether the page says that it is a piece of something larger, which does not compile by itself.</param>
internal sealed record Snippet(int FirstLine, string Text, bool IsExcerpt)
{
    /// <summary>Whether a program begins here: a snippet with <c>using</c> directives knows nothing of those before it.</summary>
    public bool BeginsProgram { get; } = CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot().Usings.Count > 0;
}
