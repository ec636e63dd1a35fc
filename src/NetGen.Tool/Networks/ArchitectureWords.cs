using NetGen.Tool.Errors;
using NetGen.Weights;

namespace NetGen.Tool.Networks;

/// <summary>The words of an architecture's line, which the grammar takes whatever they are: kinds of layers, activations and losses.</summary>
internal static class ArchitectureWords
{
    private const string Suffix = "Attribute";

    private static readonly string[] Layers =
        [.. typeof(LayerAttribute).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract).Select(type => type.Name[..^Suffix.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Demands that all words are known.</summary>
    /// <param name="architecture">The line, taken apart.</param>
    /// <param name="file">What has it, for messages.</param>
    /// <exception cref="InputException">One is not; the message has those that are.</exception>
    public static void Check(Architecture architecture, string file)
    {
        foreach (var layer in architecture.Layers)
        {
            Demand(file, "a layer", layer.Term.Name, Layers);
            if (layer.Activation is { } activation)
            {
                Demand(file, "an activation", activation.Name, Enum.GetNames<Activation>());
            }
        }

        Demand(file, "a loss", architecture.Loss.Name, ["None", .. Enum.GetNames<Loss>()]);
    }

    private static void Demand(string file, string what, string word, string[] known)
    {
        if (!known.Contains(word, StringComparer.Ordinal))
        {
            throw new InputException($"{OneLine.Escape(file)}: expected {what}, one of {string.Join(", ", known)}, found {OneLine.Quote(word)}");
        }
    }
}
