using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Declarations;

/// <summary>A place in a source file as plain values: a location would keep the file's text, and is never equal to that of the text after an edit.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Ordinal">Which one it is of the files with this path; in memory there may be several.</param>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many there are.</param>
internal sealed record Place(string Path, int Ordinal, int Start, int Length)
{
    public static Place Of(Location location, Compilation compilation)
    {
        if (location.SourceTree is not { } tree)
        {
            return new Place(string.Empty, -1, 0, 0);
        }

        var ordinal = compilation.SyntaxTrees.Where(other => other.FilePath == tree.FilePath).TakeWhile(other => other != tree).Count();
        return new Place(tree.FilePath, ordinal, location.SourceSpan.Start, location.SourceSpan.Length);
    }

    /// <summary>The place in a compilation's file, so that an editor knows the document: the code fixes need it.</summary>
    public Location In(Compilation compilation) =>
        Ordinal >= 0 && compilation.SyntaxTrees.Where(tree => tree.FilePath == Path).ElementAtOrDefault(Ordinal) is { } tree && Start + Length <= tree.Length
            ? Location.Create(tree, new TextSpan(Start, Length))
            : Location.None;
}
