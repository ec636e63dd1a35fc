using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Shared;

/// <summary>An option that takes a number and says in one line what it expected, in every culture alike.</summary>
internal static class NumberOption
{
    public static Option<T> Create<T>(string name, string valueName, string description, T initial, Predicate<T> isValid, string expected)
        where T : INumber<T> => new(name)
        {
            HelpName = valueName,
            Description = description,
            DefaultValueFactory = _ => initial,
            CustomParser = argument =>
            {
                var text = argument.Tokens[^1].Value;
                if (!T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !isValid(value))
                    argument.AddError($"{name}: expected {expected}, found {OneLine.Quote(text)}");
                return value;
            },
        };
}
