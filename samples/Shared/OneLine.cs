using System.Globalization;
using System.Text;

namespace Shared;

/// <summary>Makes text from outside (a file's cells, its name, an option) fit for a one-line message.</summary>
internal static class OneLine
{
    private const int LongestQuote = 30;

    /// <summary>The text in quotes, its start only if it is long.</summary>
    public static string Quote(string text) =>
        text.Length <= LongestQuote ? $"\"{Escape(text)}\"" : $"\"{Escape(text[..LongestQuote])}...\"";

    /// <summary>Writes what would break the line, move the cursor or turn the direction of writing as \uXXXX.</summary>
    public static string Escape(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsPlain(c))
                line.Append(c);
            else
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return line.ToString();
    }

    private static bool IsPlain(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
