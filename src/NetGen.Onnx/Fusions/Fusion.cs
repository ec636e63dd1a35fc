using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Fusions;

/// <summary>Puts one node in the place of several that spell out what a layer or an activation computes.</summary>
internal static class Fusion
{
    private static readonly Func<Node, GraphView, Node?>[] All = [PartFusion.TryFuse, PaddingFusion.TryFuse, LayerNormFusion.TryFuse, ActivationFusion.TryFuse];

    /// <summary>Fuses what can be fused, and leaves out what nobody reads then.</summary>
    /// <param name="nodes">In an order in which each reads only what stands before it.</param>
    /// <param name="values">All values for some sample.</param>
    /// <param name="constants">The names of those that no input changes.</param>
    /// <param name="target">What is asked for.</param>
    public static IReadOnlyList<Node> Apply(IReadOnlyList<Node> nodes, IReadOnlyDictionary<string, Tensor> values, IReadOnlySet<string> constants, string target)
    {
        var makers = nodes.SelectMany(node => node.Outputs.Where(output => output.Length > 0).Select(output => (output, node))).ToDictionary(pair => pair.output, pair => pair.node);
        var graph = new GraphView(makers, values, constants);
        var (needed, kept) = (new HashSet<string> { target }, new List<Node>());
        foreach (var node in nodes.Reverse().Where(node => node.Outputs.Any(needed.Contains) && !node.Outputs.All(output => output.Length == 0 || constants.Contains(output))))
        {
            var fused = node;
            while (All.Select(fuse => fuse(fused, graph)).FirstOrDefault(found => found is not null) is { } further)
            {
                fused = further;
            }

            needed.UnionWith(fused.Inputs.Where(input => input.Length > 0));
            kept.Add(fused);
        }

        kept.Reverse();
        return kept;
    }
}
