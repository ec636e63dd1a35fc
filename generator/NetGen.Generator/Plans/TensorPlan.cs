using NetGen.Generator.Support;
using NetGen.Weights;

namespace NetGen.Generator.Plans;

/// <summary>A tensor of parameters, or of a standardization: its shape, and where its values lie. Files, copies and <c>GetParameters</c> know no other description of it.</summary>
/// <param name="Layer">The number of its layer in files, from 1: layers without tensors do not count, a standardization does.</param>
/// <param name="Kind">What it is to the layer.</param>
/// <param name="Sizes">1 to 4 sizes, in PyTorch's order.</param>
/// <param name="Memory">The part of the memory that it is in, padding included; it starts with its first value.</param>
/// <param name="Strides">Places from one index of a dimension to the next.</param>
/// <param name="Segment">Indices of the first dimension that lie together; all, where it has no parts such as gates.</param>
/// <param name="SegmentStride">Places from one part to the next; 0 where there is one.</param>
/// <param name="Copy">How it is copied.</param>
internal sealed record TensorPlan(
    int Layer,
    TensorKind Kind,
    EquatableArray<int> Sizes,
    Slot Memory,
    EquatableArray<int> Strides,
    int Segment,
    int SegmentStride,
    TensorCopy Copy)
{
    /// <summary>Where its first value lies.</summary>
    public int Offset => Memory.Offset;

    /// <summary>Where a standardization says whether it is fitted; null where nothing says so.</summary>
    public int? Fitted { get; init; }

    /// <summary>Values, padding apart.</summary>
    public int Length => Sizes.Aggregate(1, (product, size) => product * size);

    /// <summary>Whether its first dimension lies in parts.</summary>
    public bool IsSegmented => SegmentStride != 0;

    /// <summary>Whether its values lie in the common order, without padding.</summary>
    public bool HasCommonOrder => Copy == TensorCopy.Whole || (Copy == TensorCopy.OutputMajor && Strides[0] == Sizes[1]);

    /// <summary>Whether it belongs to a standardization, which is no parameter.</summary>
    public bool IsStandardization => Kind is TensorKind.Mean or TensorKind.Deviation;

    /// <summary>The same as the library has it.</summary>
    public WeightTensor Description
    {
        get
        {
            var tensor = new WeightTensor(Layer, Kind, Offset, Sizes[0], Strides[0], Size(1), Stride(1), Size(2), Stride(2), Size(3), Stride(3));
            tensor = IsSegmented ? tensor.InSegments(Segment, SegmentStride) : tensor;
            return Fitted is { } place ? tensor.FittedAt(place) : tensor;
        }
    }

    /// <summary>A tensor of one dimension, whose values lie one after another.</summary>
    public static TensorPlan Vector(int layer, TensorKind kind, Slot memory) =>
        new(layer, kind, List(memory.Length), memory, List(1), memory.Length, 0, TensorCopy.Whole);

    /// <summary>W[out][in], a row in memory for each unit.</summary>
    public static TensorPlan OutputMajor(int layer, TensorKind kind, Slot memory, int units, int inputs, int rowLength) =>
        new(layer, kind, List(units, inputs), memory, List(rowLength, 1), units, 0, TensorCopy.OutputMajor);

    /// <summary>W[out][in], a row in memory for each input.</summary>
    public static TensorPlan InputMajor(int layer, TensorKind kind, Slot memory, int units, int inputs, int rowLength) =>
        new(layer, kind, List(units, inputs), memory, List(1, rowLength), units, 0, TensorCopy.InputMajor);

    /// <summary>A tensor of any shape and place; it is copied whole where that is the common order.</summary>
    public static TensorPlan Strided(int layer, TensorKind kind, Slot memory, IReadOnlyList<int> sizes, IReadOnlyList<int> strides)
    {
        var (isWhole, next) = (true, 1);
        for (var i = sizes.Count - 1; i >= 0; i--)
        {
            isWhole &= strides[i] == next || sizes[i] == 1;
            next *= sizes[i];
        }

        return new(layer, kind, new EquatableArray<int>(sizes), memory, new EquatableArray<int>(strides), sizes[0], 0, isWhole ? TensorCopy.Whole : TensorCopy.Elements);
    }

    /// <summary>The same with its first dimension in parts that lie apart, such as gates that are padded to whole vectors.</summary>
    public TensorPlan InSegments(int segment, int segmentStride) => this with { Segment = segment, SegmentStride = segmentStride, Copy = TensorCopy.Elements };

    private static EquatableArray<int> List(params int[] numbers) => new(numbers);

    private int Size(int dimension) => dimension < Sizes.Count ? Sizes[dimension] : 0;

    private int Stride(int dimension) => dimension < Strides.Count ? Strides[dimension] : 0;
}
