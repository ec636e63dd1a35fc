using System.Globalization;
using System.Text;

namespace NetGen.Tool.Errors;

/// <summary>Makes text from outside (a file's cells, its name, an option) fit for a message of one line.</summary>
internal static class OneLine
{
    private const int LongestQuote = 40;

    /// <summary>The text in quotes, its start only if it is long.</summary>
    /// <param name="text">From outside.</param>
    /// <returns>Text without breaks.</returns>
    public static string Quote(string text) => text.Length <= LongestQuote ? $"'{Escape(text)}'" : $"'{Escape(text[..LongestQuote])}…'";

    /// <summary>Some texts in quotes, and how many there are if they are more.</summary>
    /// <param name="texts">From outside.</param>
    /// <param name="most">How many are shown.</param>
    /// <returns>Such as <c>'a', 'b' and 7 others</c>.</returns>
    public static string List(IReadOnlyCollection<string> texts, int most = 8) =>
        string.Join(", ", texts.Take(most).Select(Quote)) + (texts.Count > most ? FormattableString.Invariant($" and {texts.Count - most} others") : string.Empty);

    /// <summary>A number with what it counts: <c>1 row</c>, <c>2 rows</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What one of them is called; several have an s behind it.</param>
    public static string Count(int number, string one) => FormattableString.Invariant($"{number} {one}{(number == 1 ? string.Empty : "s")}");

    /// <summary>Writes what would break the line, move the cursor or turn the direction of writing as \uXXXX, and code points that are no characters (U+FFFE), which XML does not allow.</summary>
    /// <param name="text">From outside.</param>
    /// <returns>Text without breaks.</returns>
    public static string Escape(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (IsPlain(letter))
            {
                line.Append(letter);
            }
            else
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
        }

        return line.ToString();
    }

    private static bool IsPlain(char letter) => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
