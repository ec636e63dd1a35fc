using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>GRU and LSTM along (positions, batch, channels).</summary>
internal static class RecurrentOperators
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["GRU"] = SampleBySample.Of(Gru, [(0, 1), (5, 1)], 2, 1),
        ["LSTM"] = SampleBySample.Of(Lstm, [(0, 1), (5, 1), (6, 1)], 2, 1, 1),
    };

    // Gates in the order z, r, h.
    private static IReadOnlyList<Tensor> Gru(OperatorCall call)
    {
        var shape = RecurrentShape.Of(call);
        var (units, resetsBehind) = (shape.Units, RecurrentShape.ResetsBehind(call.Node));
        var (state, outputs) = (Initial(call, 5, units), new List<double>());
        for (var t = 0; t < shape.Length; t++)
        {
            var before = state;
            double X(int gate, int unit) => Sum(call, shape, t, (gate * units) + unit);
            double Bias(int gate, int unit) => call.Optional(3)?.Values[((3 + gate) * units) + unit] ?? 0;
            double H(int gate, int unit, Func<int, double> value) => Own(call, units, (gate * units) + unit, value);
            double Gate(int gate, int unit) => ElementwiseOperators.Sigmoid(X(gate, unit) + H(gate, unit, k => before[k]) + Bias(gate, unit));
            var reset = Enumerable.Range(0, units).Select(unit => Gate(1, unit)).ToArray();
            state = [.. Enumerable.Range(0, units).Select(unit =>
            {
                var own = resetsBehind ? reset[unit] * (H(2, unit, k => before[k]) + Bias(2, unit)) : H(2, unit, k => reset[k] * before[k]) + Bias(2, unit);
                var update = Gate(0, unit);
                return ((1 - update) * Math.Tanh(X(2, unit) + own)) + (update * before[unit]);
            })];
            outputs.AddRange(state);
        }

        return [new Tensor([shape.Length, 1, 1, units], [.. outputs]), new Tensor([1, 1, units], state)];
    }

    // Gates in the order i, o, f, c.
    private static IReadOnlyList<Tensor> Lstm(OperatorCall call)
    {
        var shape = RecurrentShape.Of(call);
        var units = shape.Units;
        var (state, cell, outputs) = (Initial(call, 5, units), Initial(call, 6, units), new List<double>());
        for (var t = 0; t < shape.Length; t++)
        {
            var before = state;
            double Z(int gate, int unit) =>
                Sum(call, shape, t, (gate * units) + unit) + Own(call, units, (gate * units) + unit, k => before[k]) + (call.Optional(3)?.Values[((4 + gate) * units) + unit] ?? 0);
            var old = cell;
            cell = [.. Enumerable.Range(0, units).Select(unit =>
                (ElementwiseOperators.Sigmoid(Z(2, unit)) * old[unit]) + (ElementwiseOperators.Sigmoid(Z(0, unit)) * Math.Tanh(Z(3, unit))))];
            var now = cell;
            state = [.. Enumerable.Range(0, units).Select(unit => ElementwiseOperators.Sigmoid(Z(1, unit)) * Math.Tanh(now[unit]))];
            outputs.AddRange(state);
        }

        return [new Tensor([shape.Length, 1, 1, units], [.. outputs]), new Tensor([1, 1, units], state), new Tensor([1, 1, units], cell)];
    }

    private static double[] Initial(OperatorCall call, int input, int units) => call.Optional(input)?.Values is { } values ? [.. values.Take(units)] : new double[units];

    private static double Sum(OperatorCall call, RecurrentShape shape, int position, int row)
    {
        var sum = call.Optional(3)?.Values[row] ?? 0;
        for (var i = 0; i < shape.Inputs; i++)
        {
            sum += call[1].Values[(row * shape.Inputs) + i] * call[0].Values[(position * shape.Inputs) + i];
        }

        return sum;
    }

    private static double Own(OperatorCall call, int units, int row, Func<int, double> value)
    {
        var sum = 0.0;
        for (var k = 0; k < units; k++)
        {
            sum += call[2].Values[(row * units) + k] * value(k);
        }

        return sum;
    }
}
