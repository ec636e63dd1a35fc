using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Tool.Networks;

/// <summary>Names in C#, made of what stands in files.</summary>
internal static class Identifiers
{
    /// <summary>Whether a text is a name that is no keyword and that the compiler keeps as it is: it leaves out letters that are not seen.</summary>
    public static bool IsPlain(string text) => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None
        && !text.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    /// <summary>A text as the name of a class: <c>sepal_length</c> becomes <c>SepalLength</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="otherwise">What it is where no letter or digit is in the text; stands before a digit as well.</param>
    public static string Pascal(string text, string otherwise)
    {
        var (name, isStart) = (new StringBuilder(), true);
        foreach (var letter in text)
        {
            if (!char.IsLetterOrDigit(letter) || !SyntaxFacts.IsIdentifierPartCharacter(letter))
            {
                isStart = true;
                continue;
            }

            name.Append(isStart ? char.ToUpperInvariant(letter) : letter);
            isStart = false;
        }

        return name.Length == 0 ? otherwise : SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name.ToString() : otherwise + name;
    }

    /// <summary>Texts as the names of parameters, all different: <c>sepal_length</c> becomes <c>sepalLength</c>, <c>class</c> becomes <c>@class</c>.</summary>
    /// <param name="texts">Any texts.</param>
    /// <param name="taken">Names that something else has.</param>
    public static IReadOnlyList<string> Parameters(IEnumerable<string> texts, params string[] taken)
    {
        var (names, used) = (new List<string>(), taken.ToHashSet(StringComparer.Ordinal));
        foreach (var text in texts)
        {
            var plain = Camel(Pascal(text, "Column"));
            var name = plain;
            for (var number = 2; !used.Add(name); number++)
            {
                name = FormattableString.Invariant($"{plain}{number}");
            }

            names.Add(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name);
        }

        return names;
    }

    // Capitals at the start are one word: BMI becomes bmi, and PHValue phValue.
    private static string Camel(string name)
    {
        var capitals = name.TakeWhile(char.IsUpper).Count();
        var lowered = capitals == name.Length ? capitals : Math.Max(1, capitals - 1);
        return name[..lowered].ToLowerInvariant() + name[lowered..];
    }
}
