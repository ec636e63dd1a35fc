using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>The values of options: NETGEN005, 010, 011 and 012.</summary>
internal static class OptionCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Losses, .. Ignored, .. Ranges, .. Enums,
    ];

    private static IEnumerable<DiagnosticCase> Losses =>
    [
        new("NETGEN005", "CrossEntropy without Softmax", Net("2, [|Loss.CrossEntropy|]", "3, Activation.Sigmoid"), "CrossEntropy needs a Softmax output, but the last layer is Sigmoid: write Activation.Softmax there"),
        new("NETGEN005", "BinaryCrossEntropy without Sigmoid", Net("2, [|Loss.BinaryCrossEntropy|]", "1"), "BinaryCrossEntropy needs a Sigmoid output, but the last layer is Identity: write Activation.Sigmoid there"),
        new("NETGEN005", "BinaryCrossEntropy with Softmax", Net("2, [|Loss.BinaryCrossEntropy|]", "2, Activation.Softmax"), "or choose another loss"),
        new("NETGEN005", "Sigmoid only in a hidden layer", "[Network(2, [|Loss.BinaryCrossEntropy|])] [Dense(3, Activation.Sigmoid)] [Dense(1, Activation.HardSigmoid)] partial class Net { }", "write Activation.Sigmoid there"),
        new("NETGEN005", "CrossEntropy with Softmax", Net("2, Loss.CrossEntropy", "3, Activation.Softmax")),
        new("NETGEN005", "BinaryCrossEntropy with Sigmoid", Net("2, Loss.BinaryCrossEntropy", "3, Activation.Sigmoid")),
        new("NETGEN005", "HalfSquaredError with Softmax", Net("2, Loss.HalfSquaredError", "3, Activation.Softmax")),
        new("NETGEN005", "MeanSquaredError with Sigmoid", Net("2, Loss.MeanSquaredError", "3, Activation.Sigmoid")),
    ];

    private static IEnumerable<DiagnosticCase> Ignored =>
    [
        new("NETGEN010", "Alpha on Tanh", Net("2", "1, Activation.Tanh, [|Alpha = 0.5|]"), "Tanh ignores Alpha: remove it"),
        new("NETGEN010", "Alpha NaN on Tanh", Net("2", "1, Activation.Tanh, [|Alpha = double.NaN|]"), "Tanh ignores Alpha: remove it"),
        new("NETGEN010", "Gain on Relu", Net("2", "1, Activation.Relu, [|Gain = 2|]"), "Relu ignores Gain: remove it"),
        new("NETGEN010", "both on the default activation", Net("2", "1, [|Gain = 1|], [|Alpha = 0|]"), "Identity ignores"),
        new("NETGEN010", "Delta without Huber", Net("2, Loss.MeanSquaredError, [|Delta = 2|]", "1"), "MeanSquaredError ignores Delta: remove it"),
        new("NETGEN010", "Delta out of range without Huber", Net("2, Loss.MeanSquaredError, [|Delta = -2|]", "1"), "MeanSquaredError ignores Delta: remove it"),
        new("NETGEN010", "Delta and Reduction without a loss", Net("2, [|Delta = 2|], [|Reduction = Reduction.Sum|]", "1"), "A network without a loss ignores"),
        new("NETGEN010", "a pragma silences it", "#pragma warning disable NETGEN010\n" + Net("2", "1, Activation.Relu, Gain = 2")),
        new("NETGEN010", "all options that are taken", "[Network(2, Loss.Huber, Delta = 2, Reduction = Reduction.Sum, Precision = Precision.Double, Arithmetic = Arithmetic.Portable)] [Dense(2, Activation.LeakyRelu, Alpha = 0.1, UseBias = false)] [Dense(2, Activation.Elu, Alpha = 2, Initializer = Initializer.Zeros)] [Dense(2, Activation.Tanh, Gain = 0.5)] partial class Net { }"),
    ];

    private static IEnumerable<DiagnosticCase> Ranges =>
    [
        new("NETGEN011", "Alpha NaN", Net("2", "1, Activation.Elu, [|Alpha = double.NaN|]"), "Alpha is NaN"),
        new("NETGEN011", "Alpha infinite", Net("2", "1, Activation.LeakyRelu, [|Alpha = 1.0 / 0|]"), "write a number that is finite and not negative"),
        new("NETGEN011", "Alpha infinite as a float", Net("2", "1, Activation.LeakyRelu, [|Alpha = 1e300|]"), "Alpha is 1E+300: write a number that is finite and not negative as a float"),
        new("NETGEN011", "Alpha negative", Net("2", "1, Activation.Elu, [|Alpha = -0.1|]"), "Alpha is -0.1: write a number that is finite and not negative"),
        new("NETGEN011", "Gain 0", Net("2", "1, Activation.Tanh, [|Gain = 0|]"), "write a number that is finite and not 0"),
        new("NETGEN011", "Gain NaN", Net("2", "1, Activation.Tanh, [|Gain = double.NaN|]"), "Gain is NaN"),
        new("NETGEN011", "Gain 0 as a float", Net("2", "1, Activation.Tanh, [|Gain = 1e-300|]"), "write a number that is finite and not 0 as a float"),
        new("NETGEN011", "Delta 0", Net("2, Loss.Huber, [|Delta = 0|]", "1"), "write a number that is finite and above 0"),
        new("NETGEN011", "Delta negative", Net("2, Loss.Huber, [|Delta = -1|]", "1"), "Delta is -1.0: write a number that is finite and above 0"),
        new("NETGEN011", "Delta NaN", Net("2, Loss.Huber, [|Delta = double.NaN|]", "1"), "Delta is NaN"),
        new("NETGEN011", "Delta infinite, double", Net("2, Loss.Huber, [|Delta = double.PositiveInfinity|], Precision = Precision.Double", "1"), "finite and above 0 as a double"),
        new("NETGEN011", "a pragma does not silence an error", "#pragma warning disable NETGEN011\n" + Net("2", "1, Activation.Tanh, [|Gain = 0|]"), "not 0"),
        new("NETGEN011", "Alpha 0, Gain negative, Delta small", "[Network(2, Loss.Huber, Delta = 1e-30)] [Dense(2, Activation.LeakyRelu, Alpha = 0)] [Dense(2, Activation.Tanh, Gain = -1)] partial class Net { }"),
        new("NETGEN011", "no float, but a double", Net("2, Loss.Huber, Delta = 1e300, Precision = Precision.Double", "1, Activation.Tanh, Gain = 1e-300")),
        new("NETGEN011", "a float where a double is asked for", Net("2", "1, Activation.Elu, Alpha = 0.1f")),
    ];

    private static IEnumerable<DiagnosticCase> Enums =>
    [
        new("NETGEN012", "Activation", Net("2", "1, [|(Activation)99|]"), "99 is not a value of Activation: use one of its named values"),
        new("NETGEN012", "Activation, with options", Net("2", "1, [|(Activation)(-1)|], Alpha = 2"), "-1 is not a value of Activation: use one of its named values"),
        new("NETGEN012", "Loss", Net("2, [|(Loss)99|], Delta = 2", "1"), "99 is not a value of Loss: use one of its named values"),
        new("NETGEN012", "Precision", Net("2, [|Precision = (Precision)2|]", "1"), "2 is not a value of Precision: use one of its named values"),
        new("NETGEN012", "Reduction", Net("2, Loss.Huber, [|Reduction = (Reduction)99|]", "1"), "99 is not a value of Reduction: use one of its named values"),
        new("NETGEN012", "Arithmetic", Net("2, [|Arithmetic = (Arithmetic)99|]", "1"), "99 is not a value of Arithmetic: use one of its named values"),
        new("NETGEN012", "Initializer", Net("2", "1, [|Initializer = (Initializer)99|]"), "99 is not a value of Initializer: use one of its named values"),
        new("NETGEN012", "casts of named values", Net("2, (Loss)1, Precision = (Precision)1, Reduction = (Reduction)1, Arithmetic = (Arithmetic)1", "1, (Activation)3, Initializer = (Initializer)7")),
    ];

    private static string Net(string network, string layer) => $"[Network({network})] [Dense({layer})] partial class Net {{ }}";
}
