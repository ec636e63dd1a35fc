using System.Globalization;

namespace NetGen.Training;

/// <summary>What training demands of its arguments. The exceptions say what was expected, what was found and where.</summary>
internal static class Demand
{
    /// <summary>Demands an object.</summary>
    public static void NotNull(string name, object? value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }

    /// <summary>Demands a finite number of a range.</summary>
    public static void Between(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most) || !IsFinite(value))
        {
            var needs = most == double.MaxValue ? FormattableString.Invariant($"{least} or more, and finite") : FormattableString.Invariant($"{least} to {most}");
            throw OutOfRange(name, name, value, needs);
        }
    }

    /// <summary>Demands a whole number that is not below a least one.</summary>
    public static void AtLeast(string name, long value, long least)
    {
        if (value < least)
        {
            throw OutOfRange(name, name, value, FormattableString.Invariant($"{least} or more"));
        }
    }

    /// <summary>The exception for an argument, or a part of it, that is out of its range.</summary>
    public static ArgumentOutOfRangeException OutOfRange(string argument, string what, object value, string needs) =>
        new(argument, value, string.Format(CultureInfo.InvariantCulture, "'{0}' is {1} but needs {2}.", what, value, needs));

    /// <summary>Whether a number is neither NaN nor infinite; netstandard2.0 has no such method.</summary>
    public static bool IsFinite(double value) => value - value == 0;
}
