namespace NetGen.Tests.Cases.Formulas;

/// <summary>The functions of formulas on dual numbers, with the derivatives of a table of derivatives.</summary>
internal static class DualFunctions
{
    private const double TwoOverRootPi = 1.1283791670955125738961589031215;

    public static DualNumber Call(string name, IReadOnlyList<DualNumber> x) => (name, x.Count) switch
    {
        ("Abs", 1) => x[0].Map(Math.Abs(x[0].Value), x[0].Value < 0 ? -1 : x[0].Value > 0 ? 1 : 0),
        ("Min", 2) => double.IsNaN(x[0].Value) || x[0].Value <= x[1].Value ? x[0] : x[1],
        ("Max", 2) => double.IsNaN(x[0].Value) || x[0].Value >= x[1].Value ? x[0] : x[1],
        ("Clamp", 3) => x[0].Value < x[1].Value ? x[1] : x[0].Value > x[2].Value ? x[2] : x[0],
        ("Exp", 1) => x[0].Map(Math.Exp(x[0].Value), Math.Exp(x[0].Value)),
        ("Log", 1) => x[0].Map(Math.Log(x[0].Value), 1 / x[0].Value),
        ("Sqrt", 1) => x[0].Map(Math.Sqrt(x[0].Value), 0.5 / Math.Sqrt(x[0].Value)),
        ("Tanh", 1) => x[0].Map(Math.Tanh(x[0].Value), 1 / (Math.Cosh(x[0].Value) * Math.Cosh(x[0].Value))),
        ("Sin", 1) => x[0].Map(Math.Sin(x[0].Value), Math.Cos(x[0].Value)),
        ("Cos", 1) => x[0].Map(Math.Cos(x[0].Value), -Math.Sin(x[0].Value)),
        ("Atan", 1) => x[0].Map(Math.Atan(x[0].Value), 1 / (1 + (x[0].Value * x[0].Value))),
        ("Sinh", 1) => x[0].Map(Math.Sinh(x[0].Value), Math.Cosh(x[0].Value)),
        ("Cosh", 1) => x[0].Map(Math.Cosh(x[0].Value), Math.Sinh(x[0].Value)),
        ("Pow", 2) => x[0].Map(Math.Pow(x[0].Value, x[1].Value), x[1].Value == 0 ? 0 : x[1].Value * Math.Pow(x[0].Value, x[1].Value - 1)),
        ("Sign", 1) => double.IsNaN(x[0].Value) ? 0 : Math.Sign(x[0].Value),
        ("FusedMultiplyAdd", 3) => (x[0] * x[1]) + x[2],
        ("Sigmoid", 1) => Sigmoid(x[0]),
        ("Softplus", 1) => x[0].Map(Softplus(x[0].Value), 1 / (1 + Math.Exp(-x[0].Value))),
        ("Erf", 1) => x[0].Map(PreciseFunctions.Erf(x[0].Value), TwoOverRootPi * Math.Exp(-x[0].Value * x[0].Value)),
        ("Relu", 1) => double.IsNaN(x[0].Value) || x[0].Value > 0 ? x[0] : 0,
        ("ExpMinusOne", 1) => x[0].Map(PreciseFunctions.ExpMinusOne(x[0].Value), Math.Exp(x[0].Value)),
        _ => throw new NotSupportedException($"There is no {name} of {x.Count} numbers."),
    };

    private static double Softplus(double x) => Math.Max(x, 0) + PreciseFunctions.LogOnePlus(Math.Exp(-Math.Abs(x)));

    private static DualNumber Sigmoid(DualNumber x)
    {
        var e = Math.Exp(-Math.Abs(x.Value));
        return x.Map(x.Value < 0 ? e / (1 + e) : 1 / (1 + e), e / ((1 + e) * (1 + e)));
    }
}
