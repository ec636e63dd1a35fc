using NetGen.Onnx.Evaluation;

namespace NetGen.Onnx.Fusions;

/// <summary>An activation that a layer has.</summary>
/// <param name="Name">The member of <see cref="Activation"/>.</param>
/// <param name="Function">Its value.</param>
/// <param name="Option">The option that it takes; <see langword="null"/> for none.</param>
/// <param name="Value">The option's value.</param>
internal sealed record KnownActivation(string Name, Func<double, double> Function, string? Option = null, double Value = 0)
{
    private static readonly KnownActivation[] Plain =
    [
        new("Relu", x => Math.Max(x, 0)),
        new("Relu6", x => Math.Clamp(x, 0, 6)),
        new("Sigmoid", ElementwiseOperators.Sigmoid),
        new("Tanh", Math.Tanh),
        new("Silu", x => x * ElementwiseOperators.Sigmoid(x)),
        new("Gelu", x => 0.5 * x * (1 + ErrorFunction.Of(x / Math.Sqrt(2)))),
        new("GeluTanh", x => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))))),
        new("Mish", x => x * Math.Tanh(Softplus(x))),
        new("Softplus", Softplus),
        new("Softsign", x => x / (1 + Math.Abs(x))),
        new("HardTanh", x => Math.Clamp(x, -1, 1)),
        new("HardSigmoid", x => Math.Clamp((x / 6) + 0.5, 0, 1)),
        new("Selu", x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1))),
    ];

    /// <summary>All that a function may be, with options as the function's values say them, where a declaration may have them.</summary>
    public static IEnumerable<KnownActivation> Of(Func<double, double> function)
    {
        var (alpha, gain) = ((double)(float)-function(-1), (double)(float)Math.Atanh(function(1)));
        var scale = (float)(-function(-1) / (1 - Math.Exp(-1)));
        KnownActivation[] optional =
        [
            new("LeakyRelu", x => x > 0 ? x : alpha * x, "Alpha", alpha),
            new("Elu", x => x > 0 ? x : scale * (Math.Exp(x) - 1), "Alpha", scale),
            new("Tanh", x => Math.Tanh(gain * x), "Gain", gain),
        ];
        return Plain.Concat(optional.Where(activation => double.IsFinite(activation.Value) && (activation.Option == "Gain" ? activation.Value != 0 : activation.Value >= 0)));
    }

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
