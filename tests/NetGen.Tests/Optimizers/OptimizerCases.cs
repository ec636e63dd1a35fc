namespace NetGen.Tests.Optimizers;

/// <summary>The optimizers under test, as a user writes them: every rule, every option, and options together.</summary>
internal static class OptimizerCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Adam",
        "Sgd(Momentum = 0.9)",
        "AdamW(WeightDecay = 0.05, DecayBiases = false)",
        "RmsProp",
        "Lion(WeightDecay = 0.1)",
        "Adagrad",
        "Sgd(Momentum = 0.8, Nesterov = true, WeightDecay = 0.001)",
        "RmsProp(Centered = true, Momentum = 0.5, Alpha = 0.9)",
        "Adam(AmsGrad = true)",
        "Sgd(Momentum = 0.9, Dampening = 0.3, ClipValue = 0.05)",
        "Adam(ClipNorm = 0.5)",
        "Adam(Beta1 = 0.8, Beta2 = 0.99, Epsilon = 1e-6, WeightDecay = 0.01, DecayBiases = false)",
        "Sgd(ClipNorm = 0.1, ClipValue = 0.02, WeightDecay = 0.01)",
        "Lion(Beta1 = 0.8, Beta2 = 0.9, ClipNorm = 1)",
        "AdamW(AmsGrad = true)",
        "Adagrad(WeightDecay = 0.1, Epsilon = 1e-6)",
        "RmsProp(Momentum = 0.9, ClipValue = 0.1)",
        "Adam(Beta1 = 0, Beta2 = 0)",
    ];
}
