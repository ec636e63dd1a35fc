using System.CommandLine;
using System.Globalization;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Commands;

/// <summary>Options that take several values with commas between them.</summary>
internal static class Lists
{
    private const int MostUnits = 16384;

    /// <summary>An option.</summary>
    public static Option<string[]> Of(string name, string values, string description, string? initial = null) => new(name)
    {
        Description = description + (initial is null ? string.Empty : $" [{initial}]"),
        HelpName = values,
        DefaultValueFactory = _ => Split(initial ?? string.Empty),
        CustomParser = found => [.. found.Tokens.SelectMany(token => Split(token.Value))],
    };

    /// <summary>What an option has.</summary>
    public static string[] Texts(ParseResult found, Option<string[]> option) => found.GetValue(option) ?? [];

    /// <summary>The units of layers; <c>none</c> for no layer.</summary>
    /// <exception cref="UsageException">One is no number of units.</exception>
    public static IReadOnlyList<int> Units(ParseResult found, Option<string[]> option)
    {
        var texts = Texts(found, option);
        return texts is ["none"] ? [] : [.. texts.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units is >= 1 and <= MostUnits
            ? units
            : throw new UsageException($"{option.Name}: expected whole numbers from 1 to {MostUnits} with commas between them, such as 16,16, or none, found {OneLine.Quote(text)}"))];
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
