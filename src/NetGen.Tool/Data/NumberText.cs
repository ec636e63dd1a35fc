namespace NetGen.Tool.Data;

/// <summary>Numbers as they are written: <c>1</c>, <c>1.0</c>, <c>+1</c> and <c>1e0</c> are one number. It is exact, where a double would take long numbers for one another.</summary>
internal static class NumberText
{
    private const string Digits = "0123456789";

    /// <summary>The one form of a number: that of another number is another text.</summary>
    /// <param name="text">With an optional sign, a full stop and an exponent.</param>
    /// <returns>Its sign, its digits without zeros at the ends, and the power of ten of the last one; the text itself where it is written otherwise.</returns>
    public static string Canonical(string text)
    {
        var plain = text.AsSpan().Trim();
        var exponentAt = plain.IndexOfAny('e', 'E');
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(plain[(exponentAt + 1)..], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out exponent))
        {
            return text;
        }

        var mantissa = exponentAt < 0 ? plain : plain[..exponentAt];
        var isNegative = mantissa.StartsWith("-");
        mantissa = isNegative || mantissa.StartsWith("+") ? mantissa[1..] : mantissa;
        var stop = mantissa.IndexOf('.');
        var digits = stop < 0 ? mantissa.ToString() : $"{mantissa[..stop]}{mantissa[(stop + 1)..]}";
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExcept(Digits))
        {
            return text;
        }

        var significant = digits.TrimEnd('0');
        var power = exponent - (stop < 0 ? 0L : mantissa.Length - stop - 1) + (digits.Length - significant.Length);
        significant = significant.TrimStart('0');
        return significant.Length == 0 ? "0" : FormattableString.Invariant($"{(isNegative ? "-" : string.Empty)}{significant}e{power}");
    }

    /// <summary>Whether a number is whole.</summary>
    /// <param name="canonical">In its one form.</param>
    public static bool IsWhole(string canonical) => !canonical.Contains("e-", StringComparison.Ordinal);

    /// <summary>Whether zeros stand before the number, as in <c>007</c>: a code, of which each digit counts.</summary>
    public static bool IsCode(string text) => text.AsSpan().Trim().TrimStart("+-") is ['0', >= '0' and <= '9', ..];
}
