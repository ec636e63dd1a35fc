using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Operators that give the same values in another shape or order.</summary>
internal static class ShapeOperators
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["Reshape"] = Reshape,
        ["Flatten"] = Flatten,
        ["Squeeze"] = Squeeze,
        ["Unsqueeze"] = Unsqueeze,
        ["Transpose"] = Transpose,
        ["Shape"] = Shape,
        ["ConstantOfShape"] = ConstantOfShape,
        ["Expand"] = Expand,
    };

    /// <summary>The order of axes of a Transpose.</summary>
    public static int[] Permutation(Node node, int rank)
    {
        var order = node.Attributes.Integers("perm") ?? [.. Enumerable.Range(0, rank).Reverse()];
        return order.Order().SequenceEqual(Enumerable.Range(0, rank))
            ? order
            : throw node.Refuse($"Its attribute 'perm' is {Tensor.Show(order)}. Expected each of the {rank} axes once: the file is damaged.");
    }

    /// <summary>A tensor with its axes in another order.</summary>
    public static Tensor Permuted(Tensor x, int[] order)
    {
        var (strides, sizes) = (x.Strides(), order.Select(axis => x.Sizes[axis]).ToArray());
        var values = new double[x.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (rest, place) = (i, 0);
            for (var axis = sizes.Length - 1; axis >= 0; axis--)
            {
                place += rest % sizes[axis] * strides[order[axis]];
                rest /= sizes[axis];
            }

            values[i] = x.Values[place];
        }

        return new Tensor(sizes, values, x.IsInteger);
    }

    private static IReadOnlyList<Tensor> Transpose(OperatorCall call) => [Permuted(call[0], Permutation(call.Node, call[0].Rank))];

    private static IReadOnlyList<Tensor> Reshape(OperatorCall call)
    {
        var (x, wanted) = (call[0], call[1].ToIntegers());
        var keepsZero = call.Attributes.Integer("allowzero", 0) != 0;
        var sizes = wanted.Select((size, axis) => size == 0 && !keepsZero ? x.Sizes[axis] : size).ToArray();
        var open = Array.IndexOf(sizes, -1);
        if (open >= 0)
        {
            var others = Tensor.Count(sizes.Where((_, axis) => axis != open));
            sizes[open] = others == 0 ? 0 : x.Values.Length / others;
        }

        return sizes.All(size => size >= 0) && Tensor.Count(sizes) == x.Values.Length
            ? [x.As(sizes)]
            : throw call.Node.Refuse($"It makes {Tensor.Show(wanted)} of {x}. Expected as many values as there are: its shape may contain a fixed batch; export with a batch of 1 or an open one.");
    }

    private static IReadOnlyList<Tensor> Flatten(OperatorCall call)
    {
        var (x, axis) = (call[0], call.Node.Axis(1, call[0].Rank));
        return [x.As([Tensor.Count(x.Sizes.Take(axis)), Tensor.Count(x.Sizes.Skip(axis))])];
    }

    private static IReadOnlyList<Tensor> Squeeze(OperatorCall call)
    {
        var x = call[0];
        var axes = call.Integers("axes", 1)?.Select(axis => call.Axis(axis, x.Rank)).ToList() ?? [.. Enumerable.Range(0, x.Rank).Where(axis => x.Sizes[axis] == 1)];
        return axes.All(axis => x.Sizes[axis] == 1)
            ? [x.As([.. x.Sizes.Where((_, axis) => !axes.Contains(axis))])]
            : throw call.Node.Refuse($"It removes the axes {Tensor.Show(axes)} of {x}. Expected axes of size 1: the file is damaged.");
    }

    private static IReadOnlyList<Tensor> Unsqueeze(OperatorCall call)
    {
        var (x, given) = (call[0], call.Integers("axes", 1) ?? []);
        var rank = x.Rank + given.Length;
        var axes = given.Select(axis => call.Axis(axis, rank)).ToHashSet();
        var rest = new Queue<int>(x.Sizes);
        return [x.As([.. Enumerable.Range(0, rank).Select(axis => axes.Contains(axis) ? 1 : rest.Dequeue())])];
    }

    private static IReadOnlyList<Tensor> Shape(OperatorCall call)
    {
        var rank = call[0].Rank;
        var (start, end) = (call.Attributes.Integer("start", 0), call.Attributes.Integer("end", rank));
        (start, end) = (Math.Clamp(start < 0 ? start + rank : start, 0, rank), Math.Clamp(end < 0 ? end + rank : end, 0, rank));
        return [Tensor.OfIntegers(call[0].Sizes.Skip(start).Take(end - start).Select(size => (long)size))];
    }

    private static IReadOnlyList<Tensor> ConstantOfShape(OperatorCall call)
    {
        var (sizes, value) = (call[0].ToIntegers(), call.Attributes.Tensor("value"));
        if (value?.Texts is not null)
        {
            throw call.Node.Refuse("Its attribute 'value' is text. Expected a number: no layer computes with text.");
        }

        var values = new double[Tensor.Count(sizes)];
        Array.Fill(values, value?.Values[0] ?? 0);
        return [new Tensor(sizes, values, value?.IsInteger ?? false)];
    }

    private static IReadOnlyList<Tensor> Expand(OperatorCall call) => [Broadcasting.To(call[0], Broadcasting.Sizes(call[0].Sizes, call[1].ToIntegers()))];
}
