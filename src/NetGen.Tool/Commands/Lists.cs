using System.CommandLine;
using System.Globalization;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Commands;

/// <summary>Options that take several values with commas between them.</summary>
internal static class Lists
{
    private const int MostUnits = 16384;

    /// <summary>An option, which has no values where it is not given.</summary>
    public static Option<string[]> Of(string name, string values, string description) => new(name)
    {
        Description = description,
        HelpName = values,
        CustomParser = found => [.. found.Tokens.SelectMany(token => Split(token.Value))],
    };

    /// <summary>What an option has.</summary>
    public static string[] Texts(ParseResult found, Option<string[]> option) => found.GetValue(option) ?? [];

    /// <summary>The units of layers; <c>none</c> for no layer.</summary>
    /// <param name="found">The command line.</param>
    /// <param name="option">The option.</param>
    /// <param name="initial">What it has where it is not given.</param>
    /// <exception cref="UsageException">One is no number of units.</exception>
    public static IReadOnlyList<int> Units(ParseResult found, Option<string[]> option, IReadOnlyList<int> initial)
    {
        if (found.GetResult(option) is null)
        {
            return initial;
        }

        var texts = Texts(found, option);
        return texts is ["none"] ? [] : texts.Length == 0 ? throw Wrong(option, string.Empty) : [.. texts.Select(text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units is >= 1 and <= MostUnits ? units : throw Wrong(option, text))];
    }

    /// <summary>The sizes of axes.</summary>
    /// <param name="found">The command line.</param>
    /// <param name="option">The option.</param>
    /// <returns>None where it is not given.</returns>
    /// <exception cref="UsageException">One is no size.</exception>
    public static IReadOnlyList<int> Sizes(ParseResult found, Option<string[]> option)
    {
        UsageException Wrong(string text) => new($"{option.Name}: expected whole numbers above 0 with commas between them, such as 100,4, found {OneLine.Quote(text)}");

        var texts = Texts(found, option);
        return texts.Length == 0 && found.GetResult(option) is not null ? throw Wrong(string.Empty) : [.. texts.Select(text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : throw Wrong(text))];
    }

    private static UsageException Wrong(Option<string[]> option, string text) =>
        new($"{option.Name}: expected whole numbers from 1 to {MostUnits} with commas between them, such as 16,16, or none, found {OneLine.Quote(text)}");

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
