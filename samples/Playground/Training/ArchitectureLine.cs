namespace Playground.Training;

/// <summary>Reads from a network's line (<c>2-4:Tanh-1:Sigmoid;BinaryCrossEntropy;Single</c>) what the page draws.</summary>
internal static class ArchitectureLine
{
    private static readonly string[] SameSize = ["Standardize", "Dropout", "LayerNorm", "PRelu", "Activate"];

    /// <summary>Units of each layer and whether all of them are Dense; no units where a layer is something that is not drawn.</summary>
    /// <param name="architecture">The line.</param>
    public static (int[] Layers, bool AreDense) Layers(string architecture)
    {
        var terms = Terms(architecture);
        var (layers, areDense) = (new List<int>(), true);
        if (!int.TryParse(terms[0], out var size))
        {
            return ([], false);
        }

        foreach (var term in terms.Skip(1))
        {
            var name = term.Split(':', '(')[0];
            var isDense = int.TryParse(name, out var units);
            if (!isDense && !SameSize.Contains(name))
            {
                return ([], false);
            }

            areDense &= isDense || name == "Standardize";
            size = isDense ? units : size;
            if (name != "Standardize")
            {
                layers.Add(size);
            }
        }

        return ([.. layers], areDense);
    }

    /// <summary>How a class is written: as −1 and 1 where the last layer goes below 0.</summary>
    /// <param name="architecture">The line.</param>
    public static ClassEncoding Encoding(string architecture)
    {
        var last = Terms(architecture)[^1].Split(':');
        var isSigned = last.Length < 2 || !(last[1].StartsWith("Sigmoid") || last[1].StartsWith("Softmax") || last[1].StartsWith("HardSigmoid"));
        return isSigned ? ClassEncoding.MinusOneOne : ClassEncoding.ZeroOne;
    }

    /// <summary>Inputs and layers; the minus within the brackets of a formula separates nothing.</summary>
    private static List<string> Terms(string architecture)
    {
        var (terms, start, depth) = (new List<string>(), 0, 0);
        for (var i = 0; i <= architecture.Length; i++)
        {
            var c = i < architecture.Length ? architecture[i] : ';';
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth == 0 && c is '-' or ';')
            {
                terms.Add(architecture[start..i]);
                start = i + 1;
                if (c == ';')
                {
                    break;
                }
            }
        }

        return terms;
    }
}
