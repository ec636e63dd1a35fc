using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>The bounds of Clip: attributes up to opset 10, inputs from 11 on; infinite where they are not given.</summary>
internal static class ClipBounds
{
    public static (double Low, double High) Of(Node node, Func<int, Tensor?> input) =>
        (node.Attributes.Number("min", input(1)?.Values[0] ?? double.NegativeInfinity), node.Attributes.Number("max", input(2)?.Values[0] ?? double.PositiveInfinity));
}
