using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Fusions;

/// <summary>A graph for those who look for patterns in it.</summary>
/// <param name="makers">The node that computes each value.</param>
/// <param name="values">All values for some sample.</param>
/// <param name="constants">The names of those that no input changes.</param>
internal sealed class GraphView(IReadOnlyDictionary<string, Node> makers, IReadOnlyDictionary<string, Tensor> values, IReadOnlySet<string> constants)
{
    /// <summary>The node that computes a value from the model's input; <see langword="null"/> for constants and the input.</summary>
    public Node? Maker(string name) => constants.Contains(name) ? null : makers.GetValueOrDefault(name);

    /// <summary>The node that computes a value, where it is of that operator.</summary>
    public Node? Maker(string name, string operatorName) => Maker(name) is { Domain: "" } node && node.Operator == operatorName ? node : null;

    public Tensor? Constant(string name) => constants.Contains(name) ? values.GetValueOrDefault(name) : null;

    /// <summary>A constant of one value.</summary>
    public double? Scalar(string name) => Constant(name) is { Texts: null, Values: [var value] } ? value : null;

    /// <summary>Whether a value holds whole numbers, of which a division leaves no fraction.</summary>
    public bool IsInteger(string name) => values[name].IsInteger;

    public IReadOnlyList<int> SizesOf(string name) => values[name].Sizes;
}
