using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Functions of two values whose shapes are stretched to one another, as numpy does.</summary>
internal static class Broadcasting
{
    public static Tensor Apply(Tensor a, Tensor b, Func<double, double, double> function)
    {
        var sizes = Sizes(a.Sizes, b.Sizes);
        var (x, y) = (Places(a, sizes), Places(b, sizes));
        var values = new double[Tensor.Count(sizes)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = function(a.Values[x(i)], b.Values[y(i)]);
        }

        return new Tensor(sizes, values, a.IsInteger && b.IsInteger);
    }

    /// <summary>A value repeated to a shape.</summary>
    /// <exception cref="ArgumentException">It is larger than the shape, or has another size along an axis.</exception>
    public static Tensor To(Tensor tensor, IReadOnlyList<int> sizes)
    {
        if (tensor.Rank > sizes.Count || tensor.Sizes.Where((size, axis) => size != 1 && size != sizes[axis + sizes.Count - tensor.Rank]).Any())
        {
            throw new ArgumentException($"The shape {tensor} cannot be stretched to {Tensor.Show(sizes)}.");
        }

        var place = Places(tensor, sizes);
        return new Tensor(sizes, [.. Enumerable.Range(0, Tensor.Count(sizes)).Select(i => tensor.Values[place(i)])], tensor.IsInteger);
    }

    /// <summary>The common shape.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static int[] Sizes(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        var sizes = new int[Math.Max(a.Count, b.Count)];
        for (var axis = 1; axis <= sizes.Length; axis++)
        {
            var (x, y) = (axis <= a.Count ? a[^axis] : 1, axis <= b.Count ? b[^axis] : 1);
            sizes[^axis] = x == y || y == 1 ? x : x == 1 ? y : throw new ArgumentException("Shapes cannot be stretched to one another.");
        }

        return sizes;
    }

    // Where the value stands that a place of the larger shape takes.
    private static Func<int, int> Places(Tensor tensor, IReadOnlyList<int> sizes)
    {
        if (tensor.Values.Length == 1)
        {
            return _ => 0;
        }

        if (tensor.Sizes.SequenceEqual(sizes))
        {
            return place => place;
        }

        var (own, before) = (tensor.Strides(), sizes.Count - tensor.Rank);
        return place =>
        {
            var found = 0;
            for (var axis = sizes.Count - 1; axis >= before; axis--)
            {
                found += tensor.Sizes[axis - before] == 1 ? 0 : place % sizes[axis] * own[axis - before];
                place /= sizes[axis];
            }

            return found;
        };
    }
}
