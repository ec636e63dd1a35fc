using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Commands;

/// <summary>Options that take a number, written alike in every culture.</summary>
internal static class Numbers
{
    /// <summary>An option with a default.</summary>
    public static Option<T> Of<T>(string name, string description, T initial, Predicate<T> isValid, string expected)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "NUMBER",
            DefaultValueFactory = _ => initial,
            CustomParser = found => Parse(found, name, isValid, expected) ?? initial,
        };

    /// <summary>An option that may be missing.</summary>
    public static Option<T?> Optional<T>(string name, string description, Predicate<T> isValid, string expected)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "NUMBER",
            CustomParser = found => Parse(found, name, isValid, expected),
        };

    private static T? Parse<T>(ArgumentResult found, string name, Predicate<T> isValid, string expected)
        where T : struct, INumber<T>
    {
        var text = found.Tokens[^1].Value;
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value) && isValid(value))
        {
            return value;
        }

        found.AddError($"{name}: expected {expected}, found {OneLine.Quote(text)}");
        return null;
    }
}
