using System.Globalization;

namespace NetGen.Generator.Support;

/// <summary>The one place that turns a number into text: shortest that round-trips, the same on every host and culture.</summary>
internal static class NumberText
{
    /// <summary>A C# literal of the network's number type.</summary>
    public static string Literal(double value, Precision precision) =>
        precision == Precision.Single ? Shortest((float)value) + "f" : WithPoint(Shortest(value));

    /// <summary>A C# literal of type <see langword="double"/>, whatever the network's number type.</summary>
    public static string Double(double value) => WithPoint(Shortest(value));

    /// <summary>A number as the network's number type has it, for people and files.</summary>
    public static string Number(double value, Precision precision) => precision == Precision.Single ? Shortest((float)value) : Shortest(value);

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    // "R" is not used: .NET Framework's does not always round-trip, and its text differs from .NET's.
    private static string Shortest(double value)
    {
        for (var digits = 15; digits < 17; digits++)
        {
            var text = value.ToString("G" + Integer(digits), CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture).Equals(value))
            {
                return text;
            }
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string Shortest(float value)
    {
        for (var digits = 6; digits < 9; digits++)
        {
            var text = value.ToString("G" + Integer(digits), CultureInfo.InvariantCulture);
            if (float.Parse(text, CultureInfo.InvariantCulture).Equals(value))
            {
                return text;
            }
        }

        return value.ToString("G9", CultureInfo.InvariantCulture);
    }

    private static string WithPoint(string text) =>
        text.IndexOfAny(new[] { '.', 'E' }) >= 0 ? text : text + ".0";
}
