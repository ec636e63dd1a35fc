using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Layered;
using NetGen.Tests.Numerics;

namespace NetGen.Tests.Bits;

/// <summary>The networks whose bits are compared: the golden ones in both arithmetics, random ones, and networks of layers of any kind.</summary>
internal static class BitsNetworks
{
    public static IReadOnlyList<NetworkCase> Golden { get; } =
    [
        .. from golden in GoldenFile.All
           from precision in Enum.GetValues<Precision>()
           from arithmetic in Enum.GetValues<Arithmetic>()
           let network = golden.Declaration(precision)
           select network with { Name = $"{network.Name}_{arithmetic}", Arithmetic = arithmetic },
    ];

    /// <summary>Forms that small networks do not reach: weights beyond the first-level cache, a first layer's step in several blocks, ragged rows of many vectors, many layers, rows in chunks of vectors, inputs that no number of chunks divides, functions of which a part is kept.</summary>
    public static IReadOnlyList<NetworkCase> Large { get; } =
    [
        .. from precision in Enum.GetValues<Precision>()
           from arithmetic in Enum.GetValues<Arithmetic>()
           from network in (NetworkCase[])
           [
               new("far_300_100_10", 300, [new(100, Activation.Relu), new(10, Activation.Softmax)], Loss.CrossEntropy),
               new("blocks_90_264_5", 90, [new(264, Activation.Tanh), new(5, Activation.Identity)], Loss.HalfSquaredError),
               new("wide_4_256_3", 4, [new(256, Activation.Relu), new(3, Activation.Softmax)], Loss.CrossEntropy),
               new("wide_4_272_3", 4, [new(272, Activation.Sigmoid, UseBias: false), new(3, Activation.Identity)], Loss.HalfSquaredError),
               new("one_3_128_1", 3, [new(128, Activation.Relu), new(1, Activation.Identity)], Loss.HalfSquaredError),
               new("two_2_75_2", 2, [new(75, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError),
               new("long_2_900_1", 2, [new(900, Activation.Relu), new(1, Activation.Identity, UseBias: false)], Loss.HalfSquaredError),
               new("odd_33_8_1", 33, [new(8, Activation.Tanh), new(1, Activation.Identity)], Loss.HalfSquaredError),
               new("prime_83_16_16_3", 83, [new(16, Activation.Relu), new(16, Activation.Elu), new(3, Activation.Softmax)], Loss.CrossEntropy),
               new("kept_12_48_32_32_1", 12, [new(48, Activation.Silu), new(32, Activation.Mish), new(32, Activation.Gelu), new(1, Activation.Identity)], Loss.HalfSquaredError),
               new("deep_6", 5, [.. Enumerable.Range(0, 5).Select(k => new LayerCase(9 + (8 * k), Activation.Silu)), new(3, Activation.Softmax)], Loss.CrossEntropy),
           ]
           select network with { Name = $"{network.Name}_{precision}_{arithmetic}", Precision = precision, Arithmetic = arithmetic },
    ];

    /// <summary>Sixty, or 1,000 where every test may take its time; the sixty are the first of the thousand.</summary>
    public static IReadOnlyList<NetworkCase> Random { get; } = [.. RandomNetworks.Draw(Exhaustive.IsRequested ? 1_000 : 60)];

    /// <summary>The golden ones of layers.</summary>
    public static IReadOnlyList<LayeredNetwork> GoldenLayers => LayeredNetworks.Golden;

    /// <summary>Random ones of layers of any kind.</summary>
    public static IReadOnlyList<LayeredNetwork> RandomLayers => LayeredNetworks.Random;

    public static IReadOnlyList<ITestNetwork> All { get; } = [.. Golden, .. Large, .. Random, .. GoldenLayers, .. RandomLayers];
}
