using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Functions of two or more values, place by place.</summary>
internal static class ArithmeticOperators
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["Add"] = Of((a, b) => a + b),
        ["Sub"] = Of((a, b) => a - b),
        ["Mul"] = Of((a, b) => a * b),
        ["Div"] = call => call[0].IsInteger && call[1].IsInteger
            ? [Broadcasting.Apply(call[0], call[1], (a, b) => b == 0 ? throw new DivideByZeroException() : Math.Truncate(a / b))]
            : [Broadcasting.Apply(call[0], call[1], (a, b) => a / b)],
        ["Pow"] = Of(Math.Pow),
        ["Sum"] = Of((a, b) => a + b),
        ["Min"] = Of(Math.Min),
        ["Max"] = Of(Math.Max),
        ["PRelu"] = Of((x, slope) => x < 0 ? slope * x : x),
        ["Equal"] = Of((a, b) => a == b ? 1 : 0),
        ["Where"] = Where,
    };

    private static Operation Of(Func<double, double, double> function) => call =>
    {
        var result = call[0];
        for (var i = 1; i < call.Inputs.Count; i++)
        {
            result = Broadcasting.Apply(result, call[i], function);
        }

        return [result];
    };

    private static IReadOnlyList<Tensor> Where(OperatorCall call)
    {
        var sizes = Broadcasting.Sizes(Broadcasting.Sizes(call[0].Sizes, call[1].Sizes), call[2].Sizes);
        var (condition, a, b) = (Broadcasting.To(call[0], sizes), Broadcasting.To(call[1], sizes), Broadcasting.To(call[2], sizes));
        return [new Tensor(sizes, [.. condition.Values.Select((value, i) => value != 0 ? a.Values[i] : b.Values[i])], a.IsInteger)];
    }
}
