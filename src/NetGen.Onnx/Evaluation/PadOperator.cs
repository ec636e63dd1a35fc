using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Pad: numbers put around a value. Its amounts are an attribute up to opset 10, an input from 11 on.</summary>
internal static class PadOperator
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation> { ["Pad"] = Pad };

    /// <summary>How many are put before each axis, and then behind each.</summary>
    public static int[]? Amounts(Node node, Func<string, Tensor?> constant) => node.Attributes.Integers("pads") ?? constant(node.Input(1))?.ToIntegers();

    /// <summary>What is put there; <see langword="null"/> where it is not a constant number, or the value's own.</summary>
    public static double? Value(Node node, Func<string, Tensor?> constant) =>
        node.Attributes.Text("mode", "constant") != "constant" || (node.Has(2) && constant(node.Input(2)) is null) ? null : constant(node.Input(2))?.Values[0] ?? node.Attributes.Number("value", 0);

    private static IReadOnlyList<Tensor> Pad(OperatorCall call)
    {
        Tensor? Find(string name) => name.Length == 0 ? null : call.Optional(call.Node.Inputs.ToList().IndexOf(name));
        var (x, amounts) = (call[0], Amounts(call.Node, Find) ?? []);
        if (Value(call.Node, Find) is not { } value || call.Optional(3) is not null || amounts.Length != 2 * x.Rank)
        {
            throw call.Node.Refuse("It repeats or mirrors values, or is told axes. Expected zeros before a convolution: pad with zeros.");
        }

        var sizes = x.Sizes.Select((size, axis) => size + amounts[axis] + amounts[axis + x.Rank]).ToArray();
        var (strides, values) = (x.Strides(), new double[Tensor.Count(sizes)]);
        for (var i = 0; i < values.Length; i++)
        {
            var (rest, place, isInside) = (i, 0, true);
            for (var axis = x.Rank - 1; axis >= 0; axis--)
            {
                var index = (rest % sizes[axis]) - amounts[axis];
                isInside &= index >= 0 && index < x.Sizes[axis];
                place += index * strides[axis];
                rest /= sizes[axis];
            }

            values[i] = isInside ? x.Values[place] : value;
        }

        return [new Tensor(sizes, values)];
    }
}
