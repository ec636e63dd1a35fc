using NetGen.Weights;

namespace NetGen.Tests.Weights.Tensors;

/// <summary>A tensor of each kind and dimension: rows of inputs and of outputs, padded, in segments, and one between the parts of another.</summary>
internal static class FakeTensors
{
    public const string Architecture = "4,3-Standardize-Conv1D(4,3)-MaxPool1D(2)-Conv2D(5,3,2)-Gru(3)-Lstm(2)-LayerNorm-PRelu-Embedding(6,3)-2;HalfSquaredError;Single";

    /// <summary>Offset, then size and stride of each dimension, then segment and its stride.</summary>
    private static readonly (WeightTensor Tensor, int[] Numbers)[] All =
    [
        Of(1, TensorKind.Mean, 0, (3, 1)),
        Of(1, TensorKind.Deviation, 4, (3, 1)),

        // Conv1D: for each tap and input channel a row of output channels.
        Of(2, TensorKind.Weight, 16, (4, 1), (3, 8), (3, 24)),
        Of(2, TensorKind.Bias, 88, (4, 1)),

        // Conv2D: for each output channel a row of taps, for each tap the channels.
        Of(3, TensorKind.Weight, 96, (5, 16), (2, 1), (3, 4), (2, 2)),
        Of(3, TensorKind.Bias, 176, (5, 1)),

        // Gru: for each input a row of gates, each of three units and padding.
        Segmented(4, TensorKind.WeightIh, 184, 3, 8, (9, 1), (5, 24)),
        Segmented(4, TensorKind.WeightHh, 304, 3, 8, (9, 1), (3, 24)),
        Segmented(4, TensorKind.BiasIh, 376, 3, 8, (9, 1)),
        Segmented(4, TensorKind.BiasHh, 400, 3, 8, (9, 1)),

        // Lstm: gate after gate, each with a row of inputs and a row of states for each unit, and its biases. So tensors lie between the parts of others.
        Segmented(5, TensorKind.WeightIh, 424, 2, 24, (8, 4), (3, 1)),
        Segmented(5, TensorKind.WeightHh, 432, 2, 24, (8, 4), (2, 1)),
        Segmented(5, TensorKind.BiasIh, 440, 2, 24, (8, 1)),
        Segmented(5, TensorKind.BiasHh, 444, 2, 24, (8, 1)),

        Of(6, TensorKind.Weight, 520, (4, 1)),
        Of(6, TensorKind.Bias, 524, (4, 1)),
        Of(7, TensorKind.Weight, 528, (4, 1)),
        Of(8, TensorKind.Table, 536, (6, 4), (3, 1)),
        Of(9, TensorKind.Weight, 560, (2, 1), (4, 8)),
        Of(9, TensorKind.Bias, 592, (2, 1)),
    ];

    public const int Length = 600;

    /// <summary>Where it says that the standardization is fitted.</summary>
    public const int Fitted = 15;

    public static WeightTensor[] Tensors => [.. All.Select(pair => pair.Tensor.Kind == TensorKind.Deviation ? pair.Tensor.FittedAt(Fitted) : pair.Tensor)];

    public static FakeNetwork Network(float factor) => new(Architecture, Tensors, Length, factor);

    /// <summary>Where the values of one of them lie, by the formula of <see cref="WeightTensor"/> written a second time.</summary>
    public static IEnumerable<int> PlacesOf(WeightTensor tensor) => Places(All.Single(pair => pair.Tensor.Layer == tensor.Layer && pair.Tensor.Kind == tensor.Kind).Numbers);

    private static IEnumerable<int> Places(int[] n)
    {
        var (segment, segmentStride) = (n[^2], n[^1]);
        for (var i0 = 0; i0 < n[1]; i0++)
        {
            for (var i1 = 0; i1 < n[3]; i1++)
            {
                for (var i2 = 0; i2 < n[5]; i2++)
                {
                    for (var i3 = 0; i3 < n[7]; i3++)
                    {
                        yield return n[0] + (i0 / segment * segmentStride) + (i0 % segment * n[2]) + (i1 * n[4]) + (i2 * n[6]) + (i3 * n[8]);
                    }
                }
            }
        }
    }

    private static (WeightTensor Tensor, int[] Numbers) Of(int layer, TensorKind kind, int offset, params (int Size, int Stride)[] sizes)
    {
        (int Size, int Stride)[] given = [.. sizes, .. Enumerable.Repeat((0, 0), 4 - sizes.Length)];
        var tensor = new WeightTensor(layer, kind, offset, given[0].Size, given[0].Stride, given[1].Size, given[1].Stride, given[2].Size, given[2].Stride, given[3].Size, given[3].Stride);
        return (tensor, [offset, .. given.SelectMany(pair => new[] { Math.Max(pair.Size, 1), pair.Stride }), given[0].Size, 0]);
    }

    private static (WeightTensor Tensor, int[] Numbers) Segmented(int layer, TensorKind kind, int offset, int segment, int segmentStride, params (int Size, int Stride)[] sizes)
    {
        var (tensor, numbers) = Of(layer, kind, offset, sizes);
        return (tensor.InSegments(segment, segmentStride), [.. numbers[..^2], segment, segmentStride]);
    }
}
