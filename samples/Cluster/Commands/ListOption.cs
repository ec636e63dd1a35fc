using System.CommandLine;
using Shared;

namespace Cluster.Commands;

/// <summary>An option that takes values with commas between them.</summary>
internal static class ListOption
{
    /// <summary>Reads a value, and says whether it is one.</summary>
    public delegate bool Parser<T>(string text, out T value);

    /// <summary>An option; of equal values one is taken.</summary>
    public static Option<T[]> Create<T>(string name, string valueName, string initial, string description, Parser<T> parse, string expected) => new(name)
    {
        HelpName = valueName,
        Description = $"{description}, with commas between them. [default: {initial}]",
        DefaultValueFactory = _ => [.. initial.Split(',').Select(text => parse(text, out var value) ? value : throw new FormatException(text))],
        CustomParser = argument =>
        {
            var values = new List<T>();
            foreach (var text in argument.Tokens[^1].Value.Split(','))
            {
                if (parse(text, out var value))
                    values.Add(value);
                else
                    argument.AddError($"{name}: expected {expected}, found {OneLine.Quote(text)}");
            }

            return [.. values.Distinct()];
        },
    };
}
