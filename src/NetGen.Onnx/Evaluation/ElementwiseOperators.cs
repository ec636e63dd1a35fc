using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Functions of each value by itself.</summary>
internal static class ElementwiseOperators
{
    // Klambauer et al., "Self-Normalizing Neural Networks", 2017, with the digits that the standard has.
    private const double SeluAlpha = 1.67326319217681884765625, SeluGamma = 1.05070102214813232421875;

    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["Identity"] = call => [call[0]],
        ["Dropout"] = call => [call[0]],
        ["Cast"] = call => [CastTypes.Apply(call.Node, call[0])],
        ["Relu"] = Map(x => Math.Max(x, 0)),
        ["Sigmoid"] = Map(Sigmoid),
        ["Tanh"] = Map(Math.Tanh),
        ["Softplus"] = Map(Softplus),
        ["Softsign"] = Map(x => x / (1 + Math.Abs(x))),
        ["Mish"] = Map(x => x * Math.Tanh(Softplus(x))),
        ["Erf"] = Map(ErrorFunction.Of),
        ["Exp"] = Map(Math.Exp),
        ["Log"] = Map(Math.Log),
        ["Sqrt"] = Map(Math.Sqrt),
        ["Neg"] = Map(x => -x),
        ["Abs"] = Map(Math.Abs),
        ["Reciprocal"] = Map(x => 1 / x),
        ["LeakyRelu"] = call => Rectifier(call, call.Attributes.Number("alpha", 0.01f)),
        ["Elu"] = call => Exponential(call, call.Attributes.Number("alpha", 1), 1),
        ["Selu"] = call => Exponential(call, call.Attributes.Number("alpha", SeluAlpha), call.Attributes.Number("gamma", SeluGamma)),
        ["HardSigmoid"] = HardSigmoid,
        ["Gelu"] = Gelu,
        ["Clip"] = Clip,
        ["ai.onnx.ml.Scaler"] = Scaler,
    };

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));

    private static Operation Map(Func<double, double> function) => call => [call[0].Map(function)];

    private static IReadOnlyList<Tensor> Rectifier(OperatorCall call, double alpha) => [call[0].Map(x => x < 0 ? alpha * x : x)];

    private static IReadOnlyList<Tensor> Exponential(OperatorCall call, double alpha, double gamma) => [call[0].Map(x => gamma * (x > 0 ? x : alpha * (Math.Exp(x) - 1)))];

    private static IReadOnlyList<Tensor> HardSigmoid(OperatorCall call)
    {
        var (alpha, beta) = (call.Attributes.Number("alpha", 0.2f), call.Attributes.Number("beta", 0.5));
        return [call[0].Map(x => Math.Clamp((alpha * x) + beta, 0, 1))];
    }

    private static IReadOnlyList<Tensor> Gelu(OperatorCall call) => [call[0].Map(call.Attributes.Text("approximate", "none") == "tanh"
        ? x => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))))
        : x => 0.5 * x * (1 + ErrorFunction.Of(x / Math.Sqrt(2))))];

    private static IReadOnlyList<Tensor> Clip(OperatorCall call)
    {
        var (low, high) = ClipBounds.Of(call.Node, input => call.Optional(input));
        return [call[0].Map(x => Math.Min(Math.Max(x, low), high))];
    }

    // (x − offset) · scale, each with one number or one for each channel.
    private static IReadOnlyList<Tensor> Scaler(OperatorCall call)
    {
        var (offset, scale) = (call.Attributes.Numbers("offset") ?? [0], call.Attributes.Numbers("scale") ?? [1]);
        var (x, channels) = (call[0], call[0].Sizes[^1]);
        return [new Tensor(x.Sizes, [.. x.Values.Select((value, i) => (value - offset[offset.Length == 1 ? 0 : i % channels]) * scale[scale.Length == 1 ? 0 : i % channels])])];
    }
}
