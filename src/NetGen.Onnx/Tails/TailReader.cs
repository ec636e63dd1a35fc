using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Tails;

/// <summary>
/// Finds what the last layer gives where classifiers put more behind it: the class of the largest value, its name, maps of names and values. Such tails are written by skl2onnx; the names become
/// constants, and Classify takes the largest value.
/// </summary>
internal static class TailReader
{
    private const string Learning = "ai.onnx.ml";

    private static readonly IReadOnlySet<string> Passing = new HashSet<string> { "Identity", "Reshape", "Squeeze", "Unsqueeze", "Flatten" };

    /// <summary>What keeps the largest value where it is: <see cref="Scaling"/> along the axis of the choice alone, and a Cast to floating-point types alone, since others make ties.</summary>
    private static readonly IReadOnlySet<string> Keeping = new HashSet<string> { "Identity", "Cast", "Softmax", "LogSoftmax", "Sigmoid" };

    private static readonly IReadOnlySet<string> Scaling = new HashSet<string> { "Softmax", "LogSoftmax", "Concat" };

    /// <summary>Reads the tail.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="warnings">Takes what the network does not give.</param>
    /// <exception cref="OnnxFormatException">The file gives several values.</exception>
    public static OutputTail Read(Graph graph, List<string> warnings)
    {
        var (makers, classes) = (graph.Makers(), new List<string>());
        var (scores, choices) = (new List<string>(), new List<Node>());
        foreach (var output in graph.Outputs)
        {
            if (Choice(output, graph, makers, classes) is { } choice)
            {
                choices.Add(choice);
            }
            else
            {
                scores.Add(Scores(output, makers, classes));
            }
        }

        var distinct = (scores.Count > 0 ? scores : choices.Select(choice => choice.Input(0))).Distinct().ToList();
        if (distinct.Count != 1)
        {
            throw new OnnxFormatException($"The file has {graph.Outputs.Count} outputs ({string.Join(", ", graph.Outputs.Select(output => $"'{output}'"))}). "
                + "Expected one, beside the class of its largest value: export the model with one output.");
        }

        if (scores.Count == 0)
        {
            warnings.Add("The file gives the class alone; the network gives the values that it is the largest of, and Classify the class.");
        }

        var (passed, origin) = (new List<Node>(), Origin(distinct[0], graph, makers, []));
        if (choices.Find(choice => Origin(choice.Input(0), graph, makers, passed) != origin) is { } other)
        {
            throw other.Refuse($"It chooses among the values '{other.Input(0)}', and the file gives '{distinct[0]}'. Expected the largest of what the file gives: export the model with one output.");
        }

        var joined = Joined(distinct[0], graph, makers);
        choices.AddRange(passed.Where(node => Scaling.Contains(node.Operator)));
        return new OutputTail(joined?.Input(1) ?? distinct[0], classes, joined is null ? choices : [.. choices, joined]);
    }

    private static string Scores(string output, IReadOnlyDictionary<string, Node> makers, List<string> classes)
    {
        if (makers.GetValueOrDefault(output) is { Operator: "ZipMap", Domain: Learning } map)
        {
            Take(classes, LabelSteps.List(map, "classlabels"));
            return map.Input(0);
        }

        return output;
    }

    // The node that chooses, where an output is the place of the largest value or its name. It is walked back to, and from there the places are followed to the names.
    private static Node? Choice(string output, Graph graph, IReadOnlyDictionary<string, Node> makers, List<string> classes)
    {
        var steps = new Stack<Func<IReadOnlyList<ClassLabel>?, IReadOnlyList<ClassLabel>?>>();
        for (var node = makers.GetValueOrDefault(output); node is not null; node = makers.GetValueOrDefault(Next(node, graph)))
        {
            var step = node;
            switch (node)
            {
                case { Operator: "ArgMax", Domain: "" }:
                    Take(classes, steps.Aggregate((IReadOnlyList<ClassLabel>?)null, (labels, next) => next(labels)));
                    return node;
                case { Operator: "ArrayFeatureExtractor", Domain: Learning } or { Operator: "Gather", Domain: "" } when graph.Constants.TryGetValue(node.Input(0), out var table):
                    steps.Push(labels => LabelSteps.Table(step, labels, ClassLabel.Of(table)));
                    break;
                case { Operator: "LabelEncoder", Domain: Learning }:
                    steps.Push(labels => LabelSteps.Encoded(step, labels));
                    break;
                case { Operator: "Cast", Domain: "" }:
                    steps.Push(labels => LabelCasts.Of(step, labels));
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

    // The value that has its largest one in the same place, before all that keeps it there; that is added to what has been passed.
    private static string Origin(string name, Graph graph, IReadOnlyDictionary<string, Node> makers, List<Node> passed)
    {
        while (makers.GetValueOrDefault(name) is { Domain: "" } node && (Keeps(node) ? node.Input(0) : Joined(name, graph, makers)?.Input(1)) is { } before)
        {
            passed.Add(node);
            name = before;
        }

        return name;
    }

    private static bool Keeps(Node node) => Keeping.Contains(node.Operator) && (node.Operator != "Cast" || CastTypes.IsFloating(node));

    // Of two classes skl2onnx gives (1 − p, p).
    private static Node? Joined(string target, Graph graph, IReadOnlyDictionary<string, Node> makers) =>
        makers.GetValueOrDefault(target) is { Operator: "Concat", Domain: "", Inputs: [var first, var second] } joined
        && makers.GetValueOrDefault(first) is { Operator: "Sub", Domain: "", Inputs: [var one, var subtracted] }
        && subtracted == second && graph.Constants.TryGetValue(one, out var constant) && constant is { Texts: null, Values: [1.0] }
            ? joined
            : null;

    private static void Take(List<string> classes, IReadOnlyList<ClassLabel>? found)
    {
        if (classes.Count == 0 && found is not null)
        {
            classes.AddRange(found.Select(label => label.ToString()));
        }
    }
}
