using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>Builds the exception of a bad file: the place, what was expected, what was found.</summary>
internal static class Refusal
{
    /// <summary>Characters of a name that a message shows.</summary>
    public const int NameCharacters = 40;

    public static WeightFormatException Of(WeightFormatCode code, long offset, FormattableString sentence) =>
        new(code, offset, $"Byte {offset.ToString(CultureInfo.InvariantCulture)}: {sentence.ToString(CultureInfo.InvariantCulture)}");

    public static WeightFormatException Truncated(long end, string what) =>
        Of(WeightFormatCode.Truncated, end, $"Expected {what}, but the file ends here.");

    /// <summary>Part of a file, made fit for a message: cut, and without what is invisible.</summary>
    public static string Show(ReadOnlySpan<byte> text, int most = NameCharacters)
    {
        var shown = new StringBuilder().Append('\'');
        foreach (var value in text.Slice(0, Math.Min(text.Length, most)))
        {
            shown.Append(value is >= 0x20 and < 0x7F ? (char)value : '?');
        }

        return shown.Append(text.Length > most ? "…'" : "'").ToString();
    }
}
