using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>A node with the values of its inputs.</summary>
/// <param name="Node">The node.</param>
/// <param name="Inputs">A value for each of its inputs; <see langword="null"/> where one is not given.</param>
internal sealed record OperatorCall(Node Node, IReadOnlyList<Tensor?> Inputs)
{
    public NodeAttributes Attributes => Node.Attributes;

    public int Opset => Node.Opset;

    /// <summary>An input that has to be there.</summary>
    public Tensor this[int input] => Optional(input) ?? throw Node.Refuse($"Its input {input} is missing. Expected a value: the file is damaged.");

    public Tensor? Optional(int input) => input < Inputs.Count ? Inputs[input] : null;

    /// <summary>Whole numbers that older versions of the operator have as an attribute, and newer ones as an input.</summary>
    public int[]? Integers(string attribute, int input) => Attributes.Integers(attribute) ?? Optional(input)?.ToIntegers();

    /// <summary>An axis that may count from the last one.</summary>
    public int Axis(int axis, int rank) =>
        axis >= -rank && axis < rank ? (axis + rank) % rank : throw Node.Refuse($"Its axis is {axis}. Expected one of the {rank} axes of its input: the file is damaged.");

    /// <summary>An input that has to have some number of axes.</summary>
    /// <param name="input">Its place among the node's inputs.</param>
    /// <param name="least">The fewest axes.</param>
    /// <param name="most">The most axes.</param>
    /// <exception cref="OnnxFormatException">It is missing, or has fewer or more.</exception>
    public Tensor Ranked(int input, int least, int most)
    {
        var tensor = this[input];
        return tensor.Rank >= least && tensor.Rank <= most
            ? tensor
            : throw Node.Refuse($"Its input {input} has the shape {tensor}. Expected {(least == most ? $"{least}" : $"{least} to {most}")} axes: other shapes have no layer.");
    }
}
