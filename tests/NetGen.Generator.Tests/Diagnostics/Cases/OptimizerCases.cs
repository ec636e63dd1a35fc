using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>Optimizers: NETGEN028 to 031, and the ranges of their options.</summary>
internal static class OptimizerCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        new("NETGEN028", "two optimizers", Net("[Adam] [[|Sgd|]]"), "'Net' has [Adam] already: remove [Sgd], or [Adam]"),
        new("NETGEN028", "three optimizers", Net("[Lion] [[|Sgd(Momentum = 0.5)|]] [[|Adagrad|]]"), "'Net' has [Lion] already"),
        new("NETGEN028", "on two parts", "[Network(2, Loss.HalfSquaredError)] [Dense(1)] [Adam] partial class Net { } [[|RmsProp|]] partial class Net { }", "remove [RmsProp]"),
        new("NETGEN028", "one optimizer on another part", "[Network(2, Loss.HalfSquaredError)] [Dense(1)] partial class Net { } [RmsProp] partial class Net { }"),
        .. Names.Select(name => new DiagnosticCase("NETGEN028", $"{name} alone", Net($"[{name}]"))),
        new("NETGEN029", "no network", "[[|Adam|]] partial class Net { }", "'Net' has [Adam] but no network: add [Network(inputs, loss)]"),
        new("NETGEN029", "a network", Net("[Adam]")),
        new("NETGEN030", "no loss", "[Network(2)] [Dense(1)] [[|Adam|]] partial class Net { }", "[Adam] has no effect on 'Net', which has no loss: remove it"),
        new("NETGEN030", "a loss", Net("[Adam]")),
        new("NETGEN030", "a loss of somebody else", "[Network(2, Loss.External)] [Dense(1)] [Adam] partial class Net { }"),
        new("NETGEN031", "Nesterov without momentum", Net("[Sgd([|Nesterov = true|])]"), "Nesterov needs a momentum: write Momentum = 0.9, or remove Nesterov"),
        new("NETGEN031", "Nesterov with dampening", Net("[Sgd(Momentum = 0.9, Nesterov = true, [|Dampening = 0.1|])]"), "Nesterov needs steps without dampening: remove one of the two"),
        new("NETGEN031", "dampening without momentum", Net("[Sgd([|Dampening = 0.1|])]"), "Dampening needs a momentum"),
        new("NETGEN031", "Nesterov with momentum", Net("[Sgd(Momentum = 0.9, Nesterov = true)]")),
        new("NETGEN031", "dampening with momentum", Net("[Sgd(Momentum = 0.9, Dampening = 0.1)]")),
        .. Ranges,
    ];

    private static string[] Names => ["Sgd", "RmsProp", "Adam", "AdamW", "Adagrad", "Lion"];

    private static IEnumerable<DiagnosticCase> Ranges =>
    [
        Wrong("Adam", "Beta1 = 1", "Beta1 is 1.0: write a number that is finite and at least 0 and less than 1 as a float"),
        Wrong("Adam", "Beta2 = -0.1", "Beta2 is -0.1"),
        Wrong("Lion", "Beta2 = 0.999999999", "Beta2 is 0.999999999"),
        Wrong("RmsProp", "Alpha = double.NaN", "Alpha is NaN"),
        Wrong("Sgd", "Momentum = 1", "Momentum is 1.0"),
        Wrong("Sgd", "Momentum = 0.9, Dampening = 1.5", "Dampening is 1.5: write a number that is finite and from 0 to 1 as a float"),
        Wrong("AdamW", "WeightDecay = -0.01", "WeightDecay is -0.01: write a number that is finite and not negative as a float"),
        Wrong("Adagrad", "Epsilon = 0", "Epsilon is 0.0: write a number that is finite and at least 1E-20 as a float"),
        Wrong("Adam", "ClipNorm = 0", "ClipNorm is 0.0: write a number that is finite and above 0 as a float"),
        Wrong("Adam", "ClipValue = -1", "ClipValue is -1.0"),
        Right("Lion", "Beta2 = 0.9999999"),
        Right("Adam", "Beta1 = 0, Beta2 = 0, Epsilon = 1e-20, AmsGrad = true, WeightDecay = 0, DecayBiases = false, ClipNorm = 0.1, ClipValue = 1e9"),
        new("NETGEN011", "Beta2 of double", "[Network(2, Loss.HalfSquaredError, Precision = Precision.Double)] [Dense(1)] [Lion(Beta2 = 0.999999999)] partial class Net { }"),
    ];

    private static DiagnosticCase Wrong(string optimizer, string options, string says)
    {
        var last = options.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? comma + 2 : 0;
        return new("NETGEN011", $"{optimizer}({options})", Net($"[{optimizer}({options[..last]}[|{options[last..]}|])]"), says);
    }

    private static DiagnosticCase Right(string optimizer, string options) => new("NETGEN011", $"{optimizer}({options})", Net($"[{optimizer}({options})]"));

    private static string Net(string optimizers) => $"[Network(2, Loss.HalfSquaredError)] [Dense(1)] {optimizers} partial class Net {{ }}";
}
