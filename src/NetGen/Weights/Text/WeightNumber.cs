using System.Globalization;

namespace NetGen.Weights;

/// <summary>Numbers in a text: a sign, digits, a point, an exponent; the fewest digits that give the same number again.</summary>
internal static class WeightNumber
{
    /// <summary>Characters of a number: 17 digits, an exponent and room for what people write.</summary>
    public const int MostCharacters = 48;

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether it is spelled as a number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var i = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var digits = CountDigits(text, ref i);
        if (i < text.Length && text[i] == '.')
        {
            i++;
            digits += CountDigits(text, ref i);
        }

        if (digits == 0 || i == text.Length || text[i] is not ('E' or 'e'))
        {
            return digits > 0 && i == text.Length;
        }

        i++;
        i += i < text.Length && text[i] is '+' or '-' ? 1 : 0;
        return CountDigits(text, ref i) > 0 && i == text.Length;
    }

    /// <summary>The value of a number in a precision; infinite where it has no room for it.</summary>
    public static double Parse(ReadOnlySpan<char> text, bool isSingle)
    {
#if NETSTANDARD2_0
        var isFound = double.TryParse(text.ToString(), Style, CultureInfo.InvariantCulture, out var value);
#else
        var isFound = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value);
#endif
        value = isFound ? value : double.PositiveInfinity;

        // Old runtimes lose the sign of zero.
        value = value == 0 && text[0] == '-' ? -0.0 : value;
        return isSingle ? (float)value : value;
    }

    /// <summary>The shortest text that <see cref="Parse"/> gives the same bits for.</summary>
    public static string Format(double value, bool isSingle)
    {
        if (value == 0)
        {
            return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0" : "0";
        }

        var text = string.Empty;
        for (var digits = isSingle ? 6 : 15; digits <= (isSingle ? 9 : 17); digits++)
        {
            text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (Parse(text.AsSpan(), isSingle).Equals(value))
            {
                break;
            }
        }

        return text;
    }

    private static int CountDigits(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - start;
    }
}
