using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Operators that look at several values of an axis at once.</summary>
internal static class NormalizationOperators
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["Softmax"] = Softmax,
        ["BatchNormalization"] = BatchNormalization,
        ["LayerNormalization"] = LayerNormalization,
        ["ReduceMean"] = call => Reduce(call, values => values.Average()),
        ["ReduceMax"] = call => Reduce(call, values => values.Max()),
    };

    /// <summary>The axes that a Softmax is over: one from opset 13 on; before, all from one on.</summary>
    public static IEnumerable<int> SoftmaxAxes(Node node, int rank)
    {
        var axis = node.Axis(node.Opset < 13 ? 1 : -1, rank);
        return axis >= 0 && axis < rank
            ? Enumerable.Range(axis, node.Opset < 13 ? rank - axis : 1)
            : throw node.Refuse($"Its axis is {axis}. Expected one of the {rank} axes of its input: the file is damaged.");
    }

    /// <summary>The axes that a reduction is over, and whether they stay with one index.</summary>
    public static (int[] Axes, bool AreKept) ReducedAxes(OperatorCall call)
    {
        var rank = call[0].Rank;
        var given = call.Integers("axes", 1) ?? [];
        var isAll = given.Length == 0 && call.Attributes.Integer("noop_with_empty_axes", 0) != 1;
        var axes = isAll ? Enumerable.Range(0, rank).ToArray() : [.. given.Select(axis => call.Axis(axis, rank))];
        return (axes, call.Attributes.Integer("keepdims", 1) != 0);
    }

    private static IReadOnlyList<Tensor> Softmax(OperatorCall call)
    {
        var x = call[0];
        var values = new double[x.Values.Length];
        foreach (var group in Groups(x, [.. SoftmaxAxes(call.Node, x.Rank)]))
        {
            var most = group.Max(place => x.Values[place]);
            var sum = group.Sum(place => Math.Exp(x.Values[place] - most));
            foreach (var place in group)
            {
                values[place] = Math.Exp(x.Values[place] - most) / sum;
            }
        }

        return [new Tensor(x.Sizes, values)];
    }

    private static IReadOnlyList<Tensor> BatchNormalization(OperatorCall call)
    {
        var (x, epsilon) = (call[0], call.Attributes.Number("epsilon", 1e-5f));
        var positions = x.Values.Length / (x.Sizes[0] * x.Sizes[1]);
        return [new Tensor(x.Sizes, [.. x.Values.Select((value, i) =>
        {
            var c = i / positions % x.Sizes[1];
            return ((value - call[3].Values[c]) / Math.Sqrt(call[4].Values[c] + epsilon) * call[1].Values[c]) + call[2].Values[c];
        })])];
    }

    private static IReadOnlyList<Tensor> LayerNormalization(OperatorCall call)
    {
        var (x, epsilon) = (call[0], call.Attributes.Number("epsilon", 1e-5f));
        var sizes = x.Sizes.Skip(call.Axis(call.Attributes.Integer("axis", -1), x.Rank)).ToArray();
        var (length, scale, shift) = (Tensor.Count(sizes), Broadcasting.To(call[1], sizes), call.Optional(2) is { } given ? Broadcasting.To(given, sizes) : null);
        var values = new double[x.Values.Length];
        for (var start = 0; start < values.Length; start += length)
        {
            var row = x.Values.AsSpan(start, length).ToArray();
            var mean = row.Average();
            var deviation = Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + epsilon);
            for (var i = 0; i < length; i++)
            {
                values[start + i] = ((row[i] - mean) / deviation * scale.Values[i]) + (shift?.Values[i] ?? 0);
            }
        }

        return [new Tensor(x.Sizes, values)];
    }

    private static IReadOnlyList<Tensor> Reduce(OperatorCall call, Func<IEnumerable<double>, double> function)
    {
        var (axes, areKept) = ReducedAxes(call);
        var values = Groups(call[0], axes).Select(group => function(group.Select(place => call[0].Values[place]))).ToArray();
        var sizes = call[0].Sizes.Select((size, axis) => axes.Contains(axis) ? 1 : size).Where((_, axis) => areKept || !axes.Contains(axis)).ToArray();
        return [new Tensor(sizes, values)];
    }

    // The places that differ in the given axes only, group by group in the order of the others.
    private static IEnumerable<List<int>> Groups(Tensor x, int[] axes)
    {
        var (strides, groups) = (x.Strides(), new SortedDictionary<int, List<int>>());
        for (var place = 0; place < x.Values.Length; place++)
        {
            var first = place - axes.Sum(axis => place / strides[axis] % x.Sizes[axis] * strides[axis]);
            if (!groups.TryGetValue(first, out var group))
            {
                groups[first] = group = [];
            }

            group.Add(place);
        }

        return groups.Values;
    }
}
