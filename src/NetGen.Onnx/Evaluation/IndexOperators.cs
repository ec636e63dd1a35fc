using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Operators that take parts of a value or put values together.</summary>
internal static class IndexOperators
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["Gather"] = Gather,
        ["Slice"] = Slice,
        ["Concat"] = Concat,
    };

    /// <summary>What a Slice takes of each axis: the first index, the step and how many.</summary>
    public static (int Start, int Step, int Count)[] Ranges(OperatorCall call)
    {
        var sizes = call[0].Sizes;
        var (starts, ends) = (call.Integers("starts", 1) ?? [], call.Integers("ends", 2) ?? []);
        var (axes, steps) = (call.Integers("axes", 3) ?? [.. Enumerable.Range(0, starts.Length)], call.Optional(4)?.ToIntegers() ?? [.. starts.Select(_ => 1)]);
        var ranges = sizes.Select(size => (Start: 0, Step: 1, Count: size)).ToArray();
        for (var i = 0; i < starts.Length; i++)
        {
            var axis = call.Axis(axes[i], sizes.Count);
            ranges[axis] = Range(starts[i], ends[i], steps[i], sizes[axis]);
        }

        return ranges;
    }

    /// <summary>One index of an axis, which stays.</summary>
    public static Tensor Part(Tensor x, int axis, int index) => Taken(x, [.. x.Sizes.Select((size, i) => i == axis ? [index] : Enumerable.Range(0, size).ToArray())]);

    /// <summary>Values put together along an axis.</summary>
    /// <exception cref="ArgumentException">Their shapes differ beside it.</exception>
    public static Tensor Joined(IReadOnlyList<Tensor> parts, int axis)
    {
        var first = parts[0];
        if (parts.Any(part => part.Rank != first.Rank || part.Sizes.Where((size, i) => i != axis && size != first.Sizes[i]).Any()))
        {
            throw new ArgumentException("The shapes differ beside the axis.");
        }

        var outer = Tensor.Count(first.Sizes.Take(axis));
        var values = new List<double>();
        for (var i = 0; i < outer; i++)
        {
            foreach (var part in parts)
            {
                var length = part.Values.Length / outer;
                values.AddRange(part.Values.AsSpan(i * length, length));
            }
        }

        return new Tensor([.. first.Sizes.Select((size, i) => i == axis ? parts.Sum(part => part.Sizes[axis]) : size)], [.. values], first.IsInteger);
    }

    private static (int Start, int Step, int Count) Range(long start, long end, int step, int size)
    {
        (start, end) = (start < 0 ? start + size : start, end < 0 ? end + size : end);
        (start, end) = step > 0 ? (Math.Clamp(start, 0, size), Math.Clamp(end, 0, size)) : (Math.Clamp(start, 0, size - 1), Math.Clamp(end, -1, size - 1));
        var count = step == 0 ? throw new ArgumentException("A step of 0.") : step > 0 ? (end - start + step - 1) / step : (start - end - step - 1) / -step;
        return ((int)start, step, (int)Math.Max(0, count));
    }

    private static IReadOnlyList<Tensor> Slice(OperatorCall call)
    {
        var ranges = Ranges(call);
        return [Taken(call[0], [.. ranges.Select(range => Enumerable.Range(0, range.Count).Select(i => range.Start + (i * range.Step)).ToArray())])];
    }

    private static IReadOnlyList<Tensor> Gather(OperatorCall call)
    {
        var (x, indices) = (call[0], call[1]);
        var axis = call.Axis(call.Attributes.Integer("axis", 0), x.Rank);
        var taken = indices.ToIntegers().Select(index => index < 0 ? index + x.Sizes[axis] : index).ToArray();
        var result = Taken(x, [.. x.Sizes.Select((size, i) => i == axis ? taken : Enumerable.Range(0, size).ToArray())]);
        return [result.As([.. x.Sizes.Take(axis), .. indices.Sizes, .. x.Sizes.Skip(axis + 1)])];
    }

    // The values at all combinations of the indices of each axis.
    private static Tensor Taken(Tensor x, int[][] indices)
    {
        var (strides, sizes) = (x.Strides(), indices.Select(taken => taken.Length).ToArray());
        var values = new double[Tensor.Count(sizes)];
        for (var i = 0; i < values.Length; i++)
        {
            var (rest, place) = (i, 0);
            for (var axis = sizes.Length - 1; axis >= 0; axis--)
            {
                place += indices[axis][rest % sizes[axis]] * strides[axis];
                rest /= sizes[axis];
            }

            values[i] = x.Values[place];
        }

        return new Tensor(sizes, values, x.IsInteger);
    }

    private static IReadOnlyList<Tensor> Concat(OperatorCall call) =>
        [Joined([.. Enumerable.Range(0, call.Inputs.Count).Select(i => call[i])], call.Axis(call.Attributes.Integer("axis", 1), call[0].Rank))];
}
