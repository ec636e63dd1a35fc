using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>The operators that can be computed, by their names; those of other sets have the set's name before them.</summary>
internal static class OperatorTable
{
    private static readonly IReadOnlyDictionary<string, Operation> All = new[]
    {
        ElementwiseOperators.All, ArithmeticOperators.All, ProductOperators.All, WindowOperators.All, NormalizationOperators.All,
        ShapeOperators.All, IndexOperators.All, PadOperator.All, RecurrentOperators.All,
    }.SelectMany(family => family).ToDictionary(entry => entry.Key, entry => entry.Value);

    public static Operation? Find(Node node) => All.GetValueOrDefault(node.Domain.Length == 0 ? node.Operator : $"{node.Domain}.{node.Operator}");
}
