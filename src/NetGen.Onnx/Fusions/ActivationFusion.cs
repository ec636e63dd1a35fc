using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Fusions;

/// <summary>
/// Finds activations that a file spells out as several nodes, such as x · Sigmoid(x). It compares what the nodes compute with each activation at many points, so that it makes no difference how an
/// exporter spells it.
/// </summary>
internal static class ActivationFusion
{
    /// <summary>The most nodes of a chain.</summary>
    private const int MostNodes = 24;

    /// <summary>Differences that come from constants of single precision.</summary>
    private const double Tolerance = 2e-6;

    private static readonly IReadOnlySet<string> Elementwise = new HashSet<string>
    {
        "Add", "Sub", "Mul", "Div", "Pow", "Min", "Max", "Neg", "Abs", "Exp", "Log", "Sqrt", "Reciprocal", "Erf", "Tanh", "Sigmoid", "Softplus", "Softsign", "Relu", "LeakyRelu", "Elu", "Clip",
        "HardSigmoid", "Identity", "Cast",
    };

    // Asymmetric, so that no point is where a function bends; and some far out, where bounds would show.
    private static readonly double[] Points =
        [-1, 1, .. Enumerable.Range(0, 160).Select(i => -16.03 + (0.2003 * i)), .. new[] { 33.0, 129, 1025, 1e5, 1e7 }.SelectMany(far => new[] { far, -far })];

    /// <summary>The activation that a node ends.</summary>
    /// <returns>The node in its place; <see langword="null"/> where it ends none, or is one by itself.</returns>
    public static Node? TryFuse(Node last, GraphView graph)
    {
        if (!IsElementwise(last, graph))
        {
            return null;
        }

        foreach (var source in Sources(last, graph))
        {
            var nodes = new HashSet<Node>(ReferenceEqualityComparer.Instance);
            if (graph.SizesOf(source).SequenceEqual(graph.SizesOf(last.Output)) && Evaluate(last.Output, source, graph, nodes) is { } values && nodes.Count > 1 && Find(values) is { } activation)
            {
                return FusedActivation.Of(last, source, activation);
            }
        }

        return null;
    }

    // A division of integers cuts fractions off, and the points are none.
    private static bool IsElementwise(Node node, GraphView graph) =>
        node.Domain.Length == 0 && Elementwise.Contains(node.Operator) && node.Outputs.Count == 1 && !(node.Operator == "Div" && graph.IsInteger(node.Output));

    // What the chain may start from: the values behind the node, the nearest first.
    private static List<string> Sources(Node last, GraphView graph)
    {
        var (found, next) = (new List<string>(), new Queue<Node>([last]));
        while (next.Count > 0 && found.Count < MostNodes)
        {
            foreach (var input in next.Dequeue().Inputs.Where(input => input.Length > 0 && graph.Constant(input) is null && !found.Contains(input)))
            {
                found.Add(input);
                if (graph.Maker(input) is { } maker && IsElementwise(maker, graph))
                {
                    next.Enqueue(maker);
                }
            }
        }

        return found;
    }

    private static double[]? Evaluate(string name, string source, GraphView graph, HashSet<Node> nodes)
    {
        var values = new Dictionary<string, Tensor> { [source] = new Tensor([Points.Length], Points) };
        return Evaluate(name, graph, values, nodes, depth: 0) ? values[name].Values : null;
    }

    private static bool Evaluate(string name, GraphView graph, Dictionary<string, Tensor> values, HashSet<Node> nodes, int depth)
    {
        if (name.Length == 0 || values.ContainsKey(name))
        {
            return true;
        }

        if (graph.Scalar(name) is { } scalar)
        {
            values[name] = new Tensor([], [scalar]);
            return true;
        }

        if (graph.Maker(name) is not { } maker || !IsElementwise(maker, graph) || nodes.Count >= MostNodes || depth >= MostNodes
            || !maker.Inputs.All(input => Evaluate(input, graph, values, nodes, depth + 1)))
        {
            return false;
        }

        nodes.Add(maker);
        GraphInterpreter.Compute(maker, values);
        return true;
    }

    private static KnownActivation? Find(double[] values)
    {
        if (values.Length != Points.Length)
        {
            return null;
        }

        return KnownActivation.Of(x => values[Array.IndexOf(Points, x)]).FirstOrDefault(activation => Points.Select((x, i) => IsNear(x, activation.Function(x), values[i])).All(isNear => isNear));
    }

    // Far out a chain with an exponential may be infinite where the activation is not.
    private static bool IsNear(double x, double expected, double found) =>
        Math.Abs(expected - found) <= Tolerance * (1 + Math.Abs(found)) || (Math.Abs(x) > 20 && !double.IsFinite(found));
}
