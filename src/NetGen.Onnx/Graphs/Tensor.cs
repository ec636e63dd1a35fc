namespace NetGen.Onnx.Graphs;

/// <summary>A value of a graph, row-major. Numbers of every type are kept in double precision, which holds those of half, single and double precision and integers up to 2⁵³.</summary>
internal sealed class Tensor
{
    /// <summary>The most values: those of the largest network, and room for what is folded.</summary>
    public const int Most = 64_000_000;

    public Tensor(IReadOnlyList<int> sizes, double[] values, bool isInteger = false)
    {
        Sizes = sizes;
        Values = values;
        IsInteger = isInteger;
    }

    public Tensor(IReadOnlyList<int> sizes, IReadOnlyList<string> texts)
        : this(sizes, new double[texts.Count]) =>
        Texts = texts;

    public IReadOnlyList<int> Sizes { get; }

    public double[] Values { get; }

    /// <summary>Whether division leaves no fraction.</summary>
    public bool IsInteger { get; }

    /// <summary>The values where they are text; <see cref="Values"/> are zeros then.</summary>
    public IReadOnlyList<string>? Texts { get; }

    /// <summary>The values to the last digit where the file has integers of 64 bits; <see langword="null"/> for all others and what is computed.</summary>
    public IReadOnlyList<long>? Exact { get; init; }

    public int Rank => Sizes.Count;

    public static Tensor OfInteger(long value) => new([], [value], isInteger: true) { Exact = [value] };

    public static Tensor OfIntegers(IEnumerable<long> values)
    {
        long[] exact = [.. values];
        return new Tensor([exact.Length], Array.ConvertAll(exact, value => (double)value), isInteger: true) { Exact = exact };
    }

    /// <summary>Values of a shape.</summary>
    /// <exception cref="OverflowException">They are more than <see cref="Most"/>: a damaged file may say anything.</exception>
    public static int Count(IEnumerable<int> sizes)
    {
        var count = sizes.Aggregate(1, (product, size) => checked(product * size));
        return count <= Most ? count : throw new OverflowException();
    }

    /// <summary>The same values in another shape.</summary>
    public Tensor As(IReadOnlyList<int> sizes) => new(sizes, Values, IsInteger);

    /// <summary>The same values with other numbers.</summary>
    public Tensor Map(Func<double, double> function) => new(Sizes, Array.ConvertAll(Values, value => function(value)), IsInteger);

    /// <summary>The values as whole numbers, such as sizes and axes.</summary>
    public int[] ToIntegers() => Array.ConvertAll(Values, value => (int)Math.Clamp(value, int.MinValue, int.MaxValue));

    /// <summary>Places from one index of each axis to the next.</summary>
    public int[] Strides()
    {
        var (strides, stride) = (new int[Rank], 1);
        for (var axis = Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= Sizes[axis];
        }

        return strides;
    }

    public override string ToString() => Show(Sizes);

    /// <summary>A shape for messages: <c>[1, 3, 8]</c>.</summary>
    public static string Show(IEnumerable<int> sizes) => $"[{string.Join(", ", sizes)}]";
}
