using System.Globalization;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Data;

/// <summary>What a column loses where its numbers become those of single precision, which have 24 bits: 16777217 is 16777216 then.</summary>
internal static class SinglePrecision
{
    /// <summary>The share of a column's range that may be lost without a word: a network, which computes in single precision, tells no more apart.</summary>
    private const double Unseen = 1e-6;

    /// <summary>The share from which on the column has become another one.</summary>
    private const double Spoiled = 1e-3;

    /// <summary>Looks for different numbers that become the same.</summary>
    /// <param name="texts">The column's cells, all of them numbers that are finite in single precision.</param>
    /// <param name="problem">What two of them are; <see langword="null"/> where nothing is lost that a network would see.</param>
    /// <returns>Whether so much is lost that the column cannot be trained on.</returns>
    public static bool Spoils(IEnumerable<string> texts, out string? problem)
    {
        problem = null;
        var numbers = texts.DistinctBy(NumberText.Canonical)
            .Select(text => (Text: text, Value: double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), Single: float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)))
            .OrderBy(number => number.Value).ThenBy(number => number.Single).ToList();
        var range = numbers[^1].Value - numbers[0].Value;
        var (first, lost) = (0, -1.0);
        for (var i = 1; i < numbers.Count; i++)
        {
            if (numbers[i].Single != numbers[first].Single)
            {
                first = i;
            }
            else if (numbers[i].Value - numbers[first].Value > lost)
            {
                lost = numbers[i].Value - numbers[first].Value;
                problem = $"{OneLine.Quote(numbers[first].Text)} and {OneLine.Quote(numbers[i].Text)}, which are one number in single precision";
            }
        }

        if (lost < Unseen * range)
        {
            problem = null;
        }

        return problem is not null && lost >= Spoiled * range;
    }
}
