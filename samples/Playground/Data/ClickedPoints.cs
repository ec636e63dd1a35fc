using System.Globalization;
using Shared;

namespace Playground.Data;

/// <summary>Points that the user put into the square.</summary>
internal static class ClickedPoints
{
    /// <summary>Makes rows of them, shuffled.</summary>
    /// <param name="values">Three for each point: x, y, and the number of its class.</param>
    /// <param name="seed">Decides the order.</param>
    /// <exception cref="UserException">There are fewer than two points, or they are all of one class.</exception>
    public static Dataset Read(double[] values, int seed)
    {
        var rows = values.Length / 3;
        var answers = Enumerable.Range(0, rows).Select(row => (float)values[(3 * row) + 2]).ToArray();
        var classes = rows == 0 ? 0 : 1 + (int)answers.Max();
        if (rows < 2 || answers.Distinct().Count() < 2)
        {
            throw new UserException("Click into the square to set points: at least one of each of two classes.");
        }

        var inputs = Enumerable.Range(0, 2 * rows).Select(i => (float)values[(3 * (i / 2)) + (i % 2)]).ToArray();
        var names = Enumerable.Range(0, classes).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        return new Dataset("Own points", 2, inputs, answers, names).Shuffled(seed);
    }
}
