using System.Globalization;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Tails;

/// <summary>
/// Finds what the last layer gives where classifiers put more behind it: the class of the largest value, its name, maps of names and values. Such tails are written by skl2onnx; the names become
/// constants, and Classify takes the largest value.
/// </summary>
internal static class TailReader
{
    private const string Learning = "ai.onnx.ml";

    private static readonly IReadOnlySet<string> Passing = new HashSet<string> { "Identity", "Cast", "Reshape", "Squeeze", "Unsqueeze", "Flatten" };

    /// <summary>Reads the tail.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="warnings">Takes what the network does not give.</param>
    /// <exception cref="OnnxFormatException">The file gives several values.</exception>
    public static OutputTail Read(Graph graph, List<string> warnings)
    {
        var (makers, classes) = (graph.Makers(), new List<string>());
        var (scores, labels) = (new List<string>(), new List<string>());
        foreach (var output in graph.Outputs)
        {
            if (LabelSource(output, graph, makers, classes) is { } source)
            {
                labels.Add(source);
            }
            else
            {
                scores.Add(Scores(output, makers, classes));
            }
        }

        var distinct = (scores.Count > 0 ? scores : labels).Distinct().ToList();
        if (distinct.Count != 1)
        {
            throw new OnnxFormatException($"The file has {graph.Outputs.Count} outputs ({string.Join(", ", graph.Outputs.Select(output => $"'{output}'"))}). "
                + "Expected one, beside the class of its largest value: export the model with one output.");
        }

        if (scores.Count == 0)
        {
            warnings.Add("The file gives the class alone; the network gives the values that it is the largest of, and Classify the class.");
        }

        return new OutputTail(Binary(distinct[0], graph, makers) ?? distinct[0], classes);
    }

    private static string Scores(string output, IReadOnlyDictionary<string, Node> makers, List<string> classes)
    {
        if (makers.GetValueOrDefault(output) is { Operator: "ZipMap", Domain: Learning } map)
        {
            Take(classes, Labels(map, "classlabels"));
            return map.Input(0);
        }

        return output;
    }

    // The values of which an output is the largest one's place or name.
    private static string? LabelSource(string output, Graph graph, IReadOnlyDictionary<string, Node> makers, List<string> classes)
    {
        var names = new List<string>();
        for (var node = makers.GetValueOrDefault(output); node is not null; node = makers.GetValueOrDefault(Next(node, graph)))
        {
            switch (node)
            {
                case { Operator: "ArgMax", Domain: "" }:
                    Take(classes, names);
                    return node.Input(0);
                case { Operator: "ArrayFeatureExtractor", Domain: Learning } when graph.Constants.TryGetValue(node.Input(0), out var table):
                    Take(names, table.Texts ?? Numbers(table));
                    break;
                case { Operator: "Gather", Domain: "" } when graph.Constants.TryGetValue(node.Input(0), out var table):
                    Take(names, table.Texts ?? Numbers(table));
                    break;
                case { Operator: "LabelEncoder", Domain: Learning }:
                    Take(names, Labels(node, "values"));
                    break;
                case { Domain: "" } when Passing.Contains(node.Operator):
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static string Next(Node node, Graph graph) => graph.Constants.ContainsKey(node.Input(0)) ? node.Input(1) : node.Input(0);

    // Of two classes skl2onnx gives (1 − p, p).
    private static string? Binary(string target, Graph graph, IReadOnlyDictionary<string, Node> makers) =>
        makers.GetValueOrDefault(target) is { Operator: "Concat", Domain: "", Inputs: [var first, var second] }
        && makers.GetValueOrDefault(first) is { Operator: "Sub", Domain: "", Inputs: [var one, var subtracted] }
        && subtracted == second && graph.Constants.TryGetValue(one, out var constant) && constant.Values is [1.0]
            ? second
            : null;

    private static IReadOnlyList<string> Labels(Node node, string name) =>
        node.Attributes.Texts(name + "_strings") ?? (IReadOnlyList<string>?)node.Attributes.Integers(name + "_int64s")?.Select(Show).ToList() ?? [];

    private static List<string> Numbers(Tensor table) => [.. table.Values.Select(value => value.ToString(CultureInfo.InvariantCulture))];

    private static string Show(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Take(List<string> classes, IReadOnlyList<string> found)
    {
        if (classes.Count == 0)
        {
            classes.AddRange(found);
        }
    }
}
