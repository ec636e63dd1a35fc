namespace NetGen.Training;

/// <summary>Reads the line that describes a network, <c>4-16:Relu-3:Softmax;CrossEntropy;Single</c>, as far as training needs it.</summary>
internal static class Blueprint
{
    /// <summary>The loss without its options, <c>Huber</c>; empty where the line has none.</summary>
    public static string Loss(string architecture)
    {
        var start = architecture.IndexOf(';') + 1;
        if (start == 0)
        {
            return string.Empty;
        }

        var end = architecture.IndexOfAny([';', '('], start);
        return end < 0 ? architecture.Substring(start) : architecture.Substring(start, end - start);
    }

    /// <summary>The activation of each layer without its options, such as <c>Relu</c>, from the input on; empty for a layer that has none.</summary>
    public static List<string> Activations(string architecture)
    {
        var (found, depth, start) = (new List<string>(), 0, 0);
        var layers = Weights.WeightTextForm.Layers(architecture);
        for (var i = 0; i <= layers.Length; i++)
        {
            // Options in parentheses may hold a minus sign.
            var next = i < layers.Length ? layers[i] : '-';
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (next == '-' && depth == 0)
            {
                found.Add(Activation(layers.Substring(start, i - start)));
                start = i + 1;
            }
        }

        // The first part is the inputs.
        found.RemoveAt(0);
        return found;
    }

    private static string Activation(string layer)
    {
        var start = layer.IndexOf(':') + 1;
        var end = start == 0 ? 0 : layer.IndexOfAny([':', '('], start);
        return start == 0 ? string.Empty : layer.Substring(start, (end < 0 ? layer.Length : end) - start);
    }
}
