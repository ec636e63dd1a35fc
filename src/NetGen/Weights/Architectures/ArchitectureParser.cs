using System.Globalization;

namespace NetGen.Weights;

/// <summary>Takes a network's one line apart. What is no such line, as it may stand in any file, gives <see langword="null"/>.</summary>
internal static class ArchitectureParser
{
    public static Architecture? Parse(string text)
    {
        var parts = text.Split(';');
        if (parts.Length != 3 || parts[2] is not ("Single" or "Double") || Term(parts[1]) is not { } loss)
        {
            return null;
        }

        var steps = Split(parts[0], '-');
        if (Inputs(steps[0]) is not (var sizes, var isChannelsFirst))
        {
            return null;
        }

        var (isStandardized, layers) = (steps.Count > 1 && steps[1] == "Standardize", new List<ArchitectureLayer>());
        foreach (var step in steps.Skip(isStandardized ? 2 : 1))
        {
            if (Layer(step) is not { } layer)
            {
                return null;
            }

            layers.Add(layer);
        }

        return layers.Count == 0 ? null : new Architecture(sizes, isChannelsFirst, isStandardized, layers, loss, parts[2]);
    }

    private static (IReadOnlyList<int> Sizes, bool IsChannelsFirst)? Inputs(string text)
    {
        const string First = ":ChannelsFirst";
        var isFirst = text.EndsWith(First, StringComparison.Ordinal);
        var sizes = new List<int>();
        foreach (var size in (isFirst ? text.Substring(0, text.Length - First.Length) : text).Split('x'))
        {
            if (Number(size) is not { } number)
            {
                return null;
            }

            sizes.Add(number);
        }

        return (sizes, isFirst);
    }

    private static ArchitectureLayer? Layer(string text)
    {
        var parts = Split(text, ':');
        var hasBias = parts.Count == 1 || parts[parts.Count - 1] != "NoBias";
        if (parts.Count > (hasBias ? 2 : 3))
        {
            return null;
        }

        var activation = parts.Count > (hasBias ? 1 : 2) ? Term(parts[1]) : null;
        if (activation is null && parts.Count > (hasBias ? 1 : 2))
        {
            return null;
        }

        var term = Number(parts[0]) is not null
            ? new ArchitectureTerm(ArchitectureLayer.Dense, new[] { new ArchitectureOption(string.Empty, parts[0]) })
            : Term(parts[0]) is { } named && named.Name != ArchitectureLayer.Dense ? named : null;
        return term is null ? null : new ArchitectureLayer(term, activation, hasBias);
    }

    private static ArchitectureTerm? Term(string text)
    {
        var open = text.IndexOf('(');
        var name = open < 0 ? text : text.Substring(0, open);
        if (!IsWord(name) || (open >= 0 && (text[text.Length - 1] != ')' || open == text.Length - 2)))
        {
            return null;
        }

        if (name == ArchitectureNames.Function)
        {
            // The formula is one option as it stands; its parentheses are square brackets.
            return open < 0 || !ArchitectureFormula.IsOne(text.Substring(open + 1, text.Length - open - 2)) ? null
                : new ArchitectureTerm(name, new[] { new ArchitectureOption(string.Empty, text.Substring(open + 1, text.Length - open - 2)) });
        }

        var options = new List<ArchitectureOption>();
        foreach (var part in open < 0 ? [] : text.Substring(open + 1, text.Length - open - 2).Split(','))
        {
            var equals = part.IndexOf('=');
            var option = new ArchitectureOption(equals < 0 ? string.Empty : part.Substring(0, equals), part.Substring(equals + 1));
            if ((equals >= 0 && !IsWord(option.Name)) || !IsValue(option.Value))
            {
                return null;
            }

            options.Add(option);
        }

        return new ArchitectureTerm(name, options);
    }

    // Options in parentheses may hold a minus sign.
    private static List<string> Split(string text, char separator)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] == separator && depth == 0)
            {
                parts.Add(text.Substring(start, i - start));
                start = i + 1;
            }
        }

        parts.Add(text.Substring(start));
        return parts;
    }

    // As it would be written: a zero before it would be lost.
    private static int? Number(string text) =>
        text.Length > 0 && text[0] is >= '1' and <= '9' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsWord(string text) => text.Length > 0 && IsLetter(text[0]) && IsMadeOf(text, takesSigns: false);

    private static bool IsValue(string text) => text.Length > 0 && IsMadeOf(text, takesSigns: true);

    private static bool IsMadeOf(string text, bool takesSigns)
    {
        foreach (var letter in text)
        {
            if (!IsLetter(letter) && !IsDigit(letter) && !(takesSigns && (letter is '.' or '+' or '-')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
