using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>The formula of a <c>Function(…)</c>: names, numbers and signs, with square brackets for parentheses.</summary>
internal static class ArchitectureFormula
{
    private const string Signs = "+-*/<>=?:,.[]";

    /// <summary>Whether a text may be a formula: of the letters that one has, with brackets in pairs.</summary>
    public static bool IsOne(string text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter == '[' ? 1 : letter == ']' ? -1 : 0;
            if (depth < 0 || !(letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Signs.IndexOf(letter) >= 0))
            {
                return false;
            }
        }

        return depth == 0 && text.Length > 0;
    }

    /// <summary>The formula as a network in single precision writes it: each number is rounded.</summary>
    public static string Rounded(string text)
    {
        var rounded = new StringBuilder();
        for (var next = 0; next < text.Length;)
        {
            var end = End(text, next);
            rounded.Append(end > next ? Round(text.Substring(next, end - next)) : text[next].ToString());
            next = Math.Max(end, next + 1);
        }

        return rounded.ToString();
    }

    // Behind a number, or where none starts. Digits behind a letter are a name's: expm1.
    private static int End(string text, int start)
    {
        if (!IsDigit(text[start]) || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return start;
        }

        var end = start;
        while (end < text.Length && (IsDigit(text[end]) || text[end] is '.' or 'E' || (text[end] is '-' or '+' && text[end - 1] == 'E')))
        {
            end++;
        }

        return end;
    }

    private static string Round(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? WeightNumber.Format((float)value, isSingle: true) : number;

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
