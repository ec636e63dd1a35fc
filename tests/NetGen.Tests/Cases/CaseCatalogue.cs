using NetGen.Tests.Numerics;

namespace NetGen.Tests.Cases;

/// <summary>
/// The one catalogue of test networks: a network added to <see cref="Named"/> is snapshot-free but compiled, checked against the
/// reference network and against central differences, and run through the cache tests. <see cref="Combinations"/> adds every
/// activation with every loss it may go with.
/// </summary>
internal static class CaseCatalogue
{
    private static readonly Lazy<(IReadOnlyList<NetworkCase> Every, IReadOnlyList<NetworkCase> Dealt)> Combined = new(() =>
    {
        var every = Combine().ToList();
        return ([.. every.Select(one => one.Network)], [.. every.Where(one => one.IsDealt).Select(one => one.Network)]);
    });

    /// <summary>The losses that a network computes itself.</summary>
    public static IReadOnlyList<Loss> Losses { get; } = [.. Enum.GetValues<Loss>().Where(loss => loss != Loss.External)];

    /// <summary>Networks with a reason of their own.</summary>
    public static IReadOnlyList<NetworkCase> Named { get; } =
    [
        new("Xor", 2, [new(8, Activation.Tanh), new(1, Activation.Sigmoid)], Loss.BinaryCrossEntropy),
        new("Iris", 4, [new(16, Activation.Relu), new(3, Activation.Softmax)], Loss.CrossEntropy),
        new("Digits", 64, [new(32, Activation.Relu), new(10, Activation.Softmax)], Loss.CrossEntropy),
        new("Policy", 4, [new(64, Activation.Tanh), new(64, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError),
        new("OneByOne", 1, [new(1, Activation.Identity)], Loss.HalfSquaredError),
        new("OneByOneNoBias", 1, [new(1, Activation.Identity, UseBias: false)], Loss.MeanSquaredError, Precision.Double),
        new("OneByOneSingle", 1, [new(1, Activation.Identity, UseBias: false)], Loss.MeanSquaredError),
        new("InferenceOnly", 3, [new(5, Activation.Silu), new(2, Activation.Identity)]),
        new("InferenceWide", 100, [new(100, Activation.Relu), new(3, Activation.Identity)]),
        new("InferenceClassifier", 3, [new(5, Activation.Gelu), new(4, Activation.Softmax)], Precision: Precision.Double),
        new("SingleLayerSoftmax", 5, [new(3, Activation.Softmax)], Loss.CrossEntropy, Precision.Double, Reduction.Sum),
        new("LoopsAndUnrolled", 9, [new(33, Activation.Elu), new(7, Activation.Softplus), new(2, Activation.Tanh)], Loss.Huber, Delta: 0.5),
        new("Deep", 2, [.. Enumerable.Range(0, 20).Select(_ => new LayerCase(3, Activation.Tanh)), new(1, Activation.Identity)], Loss.HalfSquaredError, Precision.Double),
        new("PortableMix", 5, [new(17, Activation.Gelu), new(13, Activation.Selu), new(4, Activation.Softmax)], Loss.CrossEntropy, Arithmetic: Arithmetic.Portable),
        new("PortableDouble", 5, [new(7, Activation.LeakyRelu), new(3, Activation.Sigmoid)], Loss.BinaryCrossEntropy, Precision.Double, Arithmetic: Arithmetic.Portable),
        new("WideOdd", 65, [new(65, Activation.Softsign), new(33, Activation.HardTanh), new(5, Activation.Identity)], Loss.MeanAbsoluteError, Precision.Double),
        new("Options", 3, [new(6, Activation.LeakyRelu, Alpha: 0.2), new(5, Activation.Elu, Alpha: 0.7), new(4, Activation.Tanh, Gain: 1.5), new(2, Activation.Identity)], Loss.SumSquaredError, Precision.Double),

        // One output over a wide layer: its row is cut into chunks of vectors, four and two of them; and beyond what is written out, which no chunk divides.
        new("OneOverWide", 3, [new(128, Activation.Relu), new(1, Activation.Identity)], Loss.HalfSquaredError),
        new("OneOverSixtyFour", 8, [new(64, Activation.Relu), new(1, Activation.Identity)], Loss.HalfSquaredError),
        new("OneOverWideDouble", 3, [new(70, Activation.Relu), new(1, Activation.Sigmoid, UseBias: false)], Loss.MeanSquaredError, Precision.Double),
        new("TwoOverRagged", 2, [new(75, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError, Arithmetic: Arithmetic.Portable),
        new("OneOverLong", 2, [new(900, Activation.Relu), new(1, Activation.Identity)], Loss.HalfSquaredError),

        // The same where samples lie in the lanes, and on the sample itself, whose copy is padded.
        new("OneOverLanes", 2, [new(71, Activation.Relu), new(1, Activation.Identity)], Loss.HalfSquaredError),
        new("OneOverInputs", 133, [new(1, Activation.Identity)], Loss.HalfSquaredError),

        // Numbers of inputs that no number of chunks divides, unrolled, in loops and by fours on 512 bits.
        new("OddInputs", 33, [new(8, Activation.Tanh), new(1, Activation.Identity)], Loss.HalfSquaredError),
        new("OddInputsDouble", 33, [new(8, Activation.Tanh), new(1, Activation.Identity)], Loss.HalfSquaredError, Precision.Double),
        new("PrimeInputs", 31, [new(16, Activation.Relu), new(3, Activation.Softmax)], Loss.CrossEntropy),
        new("PrimeInputsLoop", 83, [new(16, Activation.Relu), new(16, Activation.Elu), new(3, Activation.Identity)], Loss.HalfSquaredError),

        // What the derivative reads of the forward pass: a part of the function, with z and without, where there are 512 bits.
        new("KeptParts", 12, [new(48, Activation.Silu), new(32, Activation.Mish), new(32, Activation.Gelu), new(1, Activation.Identity)], Loss.HalfSquaredError),

        // Padding is most of its memory: its parameters are few enough for samples in the lanes.
        new("NarrowDeep", 5, [new(10, Activation.Relu), new(10, Activation.Relu), new(10, Activation.Relu), new(2, Activation.Identity)], Loss.HalfSquaredError),

        // Formulas of the user's: in hidden layers and at the end, in lanes and on one sample, with losses of their own.
        new("OwnFormulas", 4, [new(16, Activation.Identity) { Own = OwnFunctions.Swishy }, new(9, Activation.Identity) { Own = OwnFunctions.Wave }, new(2, Activation.Identity)], Loss.MeanSquaredError) { OwnLoss = OwnFunctions.Pinball },
        new("OwnDouble", 3, [new(7, Activation.Identity) { Own = OwnFunctions.Bent }, new(5, Activation.Identity) { Own = OwnFunctions.Branches }, new(2, Activation.Identity) { Own = OwnFunctions.Wave }], Loss.MeanSquaredError, Precision.Double) { OwnLoss = OwnFunctions.LogCosh },
        new("OwnPortable", 5, [new(17, Activation.Identity) { Own = OwnFunctions.Wave }, new(8, Activation.Identity) { Own = OwnFunctions.Branches }, new(1, Activation.Identity) { Own = OwnFunctions.Bent }], Loss.HalfSquaredError, Arithmetic: Arithmetic.Portable),
        new("Initializers", 8, [new(8, Activation.Relu, Initializer: Initializer.HeNormal), new(8, Activation.Tanh, Initializer: Initializer.GlorotNormal), new(8, Activation.Tanh, Initializer: Initializer.LecunUniform), new(2, Activation.Identity, Initializer: Initializer.Zeros)], Loss.HalfSquaredError),
    ];

    /// <summary>Networks with optimizers, which tests of their own judge.</summary>
    public static IReadOnlyList<NetworkCase> Optimized { get; } =
    [
        new("IrisAdam", 4, [new(16, Activation.Relu), new(3, Activation.Softmax)], Loss.CrossEntropy, Optimizer: "Adam"),
        new("PolicyAdamW", 4, [new(64, Activation.Tanh), new(64, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError, Optimizer: "AdamW(DecayBiases = false, ClipNorm = 1)"),
        new("XorMomentum", 2, [new(8, Activation.Tanh), new(1, Activation.Sigmoid)], Loss.BinaryCrossEntropy, Precision.Double, Optimizer: "Sgd(Momentum = 0.9, Nesterov = true)"),
    ];

    /// <summary>Networks that standardize their inputs, which tests of their own judge.</summary>
    public static IReadOnlyList<NetworkCase> Standardized { get; } =
    [
        new("IrisStandardized", 4, [new(16, Activation.Relu), new(3, Activation.Softmax)], Loss.CrossEntropy, IsStandardized: true),
        new("FarStandardized", 2100, [new(4, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError, IsStandardized: true),
        new("InferenceStandardized", 3, [new(5, Activation.Silu), new(2, Activation.Identity)], Precision: Precision.Double, IsStandardized: true),
    ];

    /// <summary>Every activation × every loss it may go with × precision × bias, in a hidden layer and at the output.</summary>
    public static IReadOnlyList<NetworkCase> EveryCombination => Combined.Value.Every;

    /// <summary>
    /// Those that a run takes: all of them with NETGEN_EXHAUSTIVE=1, else one for each activation and loss. Precision and bias are dealt out to these so that
    /// each two of activation, loss, precision, bias and width still meet: <c>CaseCatalogueTests</c>.
    /// </summary>
    public static IReadOnlyList<NetworkCase> Combinations => Exhaustive.IsRequested ? EveryCombination : Dealt;

    /// <summary>One of the combinations for each activation and loss.</summary>
    public static IReadOnlyList<NetworkCase> Dealt => Combined.Value.Dealt;

    /// <summary>One of them for each activation and precision: enough for code that has no loss, or all of them where the run takes all.</summary>
    public static IEnumerable<NetworkCase> ForwardCombinations =>
        Exhaustive.IsRequested ? EveryCombination : Dealt.DistinctBy(network => (network.Name.Split('_')[0], network.Precision));

    /// <summary>The networks that a run takes.</summary>
    public static IReadOnlyList<NetworkCase> All { get; } = [.. Named, .. Combinations];

    /// <summary>The case of a name, whether the run takes it or not.</summary>
    public static NetworkCase Find(string name) => Named.Concat(Optimized).Concat(Standardized).Concat(EveryCombination).Single(network => network.Name == name);

    private static IEnumerable<(NetworkCase Network, bool IsDealt)> Combine()
    {
        var (random, count) = (new Random(20260), 0);
        foreach (var activation in Enum.GetValues<Activation>())
        {
            foreach (var loss in Losses)
            {
                var kind = 0;
                foreach (var precision in Enum.GetValues<Precision>())
                {
                    foreach (var bias in new[] { true, false })
                    {
                        // Along both enums the next one has the next of the four kinds, so each activation and each loss has all of them.
                        var isDealt = kind++ == ((int)activation + (int)loss) % 4;
                        if (Combine(activation, loss, precision, bias, isWide: count++ % 3 == 1, random) is { } network)
                        {
                            yield return (network, isDealt);
                        }
                    }
                }
            }
        }
    }

    private static NetworkCase? Combine(Activation activation, Loss loss, Precision precision, bool bias, bool isWide, Random random)
    {
        var required = loss switch
        {
            Loss.BinaryCrossEntropy => Activation.Sigmoid,
            Loss.CrossEntropy => Activation.Softmax,
            _ => (Activation?)null,
        };

        // Which third is wide was chosen after one draw missed the single-precision bound: in Relu_MeanAbsoluteError_Single_Bias all
        // outputs cancelled to 1e-3, where 2.5e-8, less than half an ulp of the terms, is 2.3e-5 of the scale. See tests/README.md.
        //
        // The activation stands at the output where the loss allows it, and below it where it may.
        var output = required ?? activation;
        if (activation == Activation.Softmax && output != Activation.Softmax)
        {
            return null;
        }

        var hidden = activation == Activation.Softmax ? Activation.Tanh : activation;
        var name = $"{activation}_{loss}_{precision}_{(bias ? "Bias" : "NoBias")}";
        return new NetworkCase(
            name,
            random.Next(1, 8),
            isWide
                ? [new(random.Next(33, 41), hidden, bias), new(random.Next(17, 25), hidden, bias), new(random.Next(2, 6), output, bias)]
                : [new(random.Next(1, 12), hidden, bias), new(random.Next(1, 10), hidden, bias), new(random.Next(2, 6), output, bias)],
            loss,
            precision,
            random.Next(2) == 0 ? Reduction.Mean : Reduction.Sum);
    }
}
