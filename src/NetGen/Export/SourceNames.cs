using System.Globalization;

namespace NetGen.Export;

/// <summary>Names that C# takes. What is refused is told with the text that was found.</summary>
internal static class SourceNames
{
    /// <summary>The class within the exported one.</summary>
    public const string Nested = "Kernels";

    private const string Keywords =
        " abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false "
        + "finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private "
        + "protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked "
        + "unsafe ushort using virtual void volatile while ";

    // A class may not have a member of its own name, and a type of the name var hides the keyword that the methods use.
    private const string Taken = " Forward InputSize OutputSize Check Kernels ";
    private const string Hiding = "var";

    /// <summary>A namespace as it is to be written.</summary>
    /// <exception cref="ArgumentException">A part is not a valid C# identifier.</exception>
    public static string Namespace(string argument, string name) =>
        string.Join(".", name.Split('.').Select(part => Part(argument, name, part)));

    /// <summary>A class's name as it is to be written.</summary>
    /// <exception cref="ArgumentException">It is not a valid C# identifier, or one that the exported class cannot have.</exception>
    public static string Class(string argument, string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(argument);
        }

        var written = Part(argument, name, name);
        var plain = written.TrimStart('@');
        return IsIn(Taken, plain) ? throw Refused(argument, name, "a member of the exported class has that name")
            : plain == Hiding ? throw Refused(argument, name, "a class of that name hides a keyword of the language")
            : written;
    }

    private static string Part(string argument, string name, string part)
    {
        var plain = part.Length > 0 && part[0] == '@' ? part.Substring(1) : part;
        if (plain.Length == 0)
        {
            throw Refused(argument, name, name.Length == 0 ? "it is empty" : "a part of it is empty");
        }

        for (var i = 0; i < plain.Length; i++)
        {
            if (!IsLetter(plain[i]) && (i == 0 || !IsFollower(plain[i])))
            {
                throw Refused(argument, name, string.Format(CultureInfo.InvariantCulture, "'{0}' (U+{1:X4}) is not allowed there", plain[i], (int)plain[i]));
            }
        }

        if (plain.Length == part.Length && IsIn(Keywords, plain))
        {
            throw Refused(argument, name, $"'{plain}' is a keyword: write '@{plain}'");
        }

        // C# makes keywords of such names as time goes by, and warns of them.
        return plain.All(letter => letter is >= 'a' and <= 'z') ? "@" + plain : plain;
    }

    private static bool IsIn(string words, string word) => words.Contains(" " + word + " ");

    private static bool IsLetter(char letter) => letter == '_' || CharUnicodeInfo.GetUnicodeCategory(letter)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    // C# also takes letters that are not seen (category Cf) and leaves them out: two names that look and are the same could differ here.
    private static bool IsFollower(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static ArgumentException Refused(string argument, string name, string reason) =>
        new($"'{argument}' is '{name}', which cannot be used: {reason}.", argument);
}
