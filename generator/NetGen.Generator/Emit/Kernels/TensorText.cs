using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>A tensor's description as code: <c>new WeightTensor(1, TensorKind.Weight, 0, 16, 1, 4, 16)</c>.</summary>
internal static class TensorText
{
    public const string Type = "global::NetGen.Weights.WeightTensor";

    public static string Of(TensorPlan tensor)
    {
        var numbers = new List<int> { tensor.Offset };
        for (var i = 0; i < tensor.Sizes.Count; i++)
        {
            numbers.Add(tensor.Sizes[i]);
            if (i > 0 || tensor.Sizes.Count > 1 || tensor.Strides[0] != 1)
            {
                numbers.Add(tensor.Strides[i]);
            }
        }

        return $"new {Type}({NumberText.Integer(tensor.Layer)}, global::NetGen.Weights.TensorKind.{tensor.Kind}, {Join(numbers)})"
            + (tensor.IsSegmented ? $".InSegments({Join(new[] { tensor.Segment, tensor.SegmentStride })})" : string.Empty)
            + (tensor.Fitted is { } place ? $".FittedAt({NumberText.Integer(place)})" : string.Empty);
    }

    /// <summary>The local <c>tensors</c> on the stack.</summary>
    public static string Local(NetworkPlan layout) => $"global::System.Span<{Type}> tensors = stackalloc {Type}[{NumberText.Integer(layout.Tensors.Count)}];";

    private static string Join(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(number => NumberText.Integer(number)));
}
