using System.Globalization;

namespace NetGen.Weights;

/// <summary>What is wrong with a text, once something is, in words that show what was found.</summary>
/// <param name="source">The text.</param>
internal sealed class WeightTextRefusal(WeightTextSource source)
{
    /// <summary>Characters of the text that a message shows.</summary>
    public const int ShownCharacters = 40;

    /// <summary>The fault; <see langword="null"/> as long as nothing is wrong.</summary>
    public WeightTextFault? Fault { get; private set; }

    /// <summary>Notes a fault.</summary>
    /// <returns><see langword="false"/>, for the caller to return.</returns>
    public bool Fail(WeightFormatCode code, WeightTextPlace place, int length, FormattableString sentence)
    {
        Fault = new WeightTextFault(code, place, length, sentence.ToString(CultureInfo.InvariantCulture));
        return false;
    }

    /// <summary>Goes to the next line, if nothing but blanks follows in this one.</summary>
    public bool EndLine() => source.TryEndLine()
        || Fail(WeightFormatCode.Metadata, source.Place, 1, $"Expected the end of the line, found more.");

    /// <summary>Part of the text, made fit for a message: cut, and without what is invisible.</summary>
    public static string Show(string text, int most = ShownCharacters)
    {
        var shown = new string(text.Take(most).Select(letter => letter is >= ' ' and <= '~' ? letter : '?').ToArray());
        return $"'{shown}{(text.Length > most ? "…" : string.Empty)}'";
    }
}
