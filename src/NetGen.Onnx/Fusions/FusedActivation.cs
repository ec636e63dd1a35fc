using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Fusions;

/// <summary>The node that stands for an activation which a file spells out.</summary>
internal static class FusedActivation
{
    /// <summary>Its operator with its domain.</summary>
    public const string Operator = "netgen.Activation";

    private static readonly string[] Names = ["Alpha", "Gain"];

    /// <summary>Makes the node in place of the last one of the chain.</summary>
    public static Node Of(Node last, string input, KnownActivation activation)
    {
        var attributes = NodeAttributes.None.With("name", activation.Name);
        return last with
        {
            Operator = "Activation",
            Domain = "netgen",
            Inputs = [input],
            Attributes = activation.Option is { } option ? attributes.With(option, activation.Value) : attributes,
        };
    }

    /// <summary>The options of its activation.</summary>
    public static IEnumerable<(string Name, double Value)> Options(Node node) => Names.Where(node.Attributes.Has).Select(name => (name, node.Attributes.Number(name, 0)));
}
