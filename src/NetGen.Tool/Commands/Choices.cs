using System.CommandLine;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Commands;

/// <summary>Options that take one of some words, in capitals or not.</summary>
internal static class Choices
{
    /// <summary>An option.</summary>
    public static Option<string> Of(string name, string description, IReadOnlyList<string> words, string? initial)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} One of {string.Join(", ", words)}.",
            HelpName = "WORD",
            Required = initial is null,
            CustomParser = found =>
            {
                var text = found.Tokens[^1].Value;
                var word = words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
                if (word is null)
                {
                    found.AddError($"{name}: expected one of {string.Join(", ", words)}, found {OneLine.Quote(text)}");
                }

                return word;
            },
        };
        if (initial is not null)
        {
            option.DefaultValueFactory = _ => initial;
        }

        return option;
    }
}
