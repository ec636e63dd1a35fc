namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Computes a formula's value in double precision, for tests and for constants.</summary>
internal static class Interpreter
{
    /// <summary>The value of <paramref name="expr"/> where each name has the value that <paramref name="lookup"/> gives it.</summary>
    public static double Evaluate(this Expr expr, Func<string, double> lookup) => Compute(expr, part => part.Evaluate(lookup), lookup);

    /// <summary>The value of a part where those below it have the values that <paramref name="value"/> gives.</summary>
    public static double Compute(Expr part, Func<Expr, double> value, Func<string, double> lookup) => part switch
    {
        Constant c => c.Value,
        Variable v => lookup(v.Text),
        Negate n => -value(n.Operand),
        Binary b => Apply(b.Operator, value(b.Left), value(b.Right)),
        Call c => Apply(c.Function, value(c.Argument)),
        Composite c => Apply(c.Function, value(c.Argument)),
        Power p => Math.Pow(value(p.Base), p.Exponent),
        Choice c => Holds(c.Condition.Comparison, value(c.Condition.Left), value(c.Condition.Right)) ? value(c.Then) : value(c.Otherwise),
        _ => throw new InvalidOperationException($"No value is known for {part.GetType().Name}."),
    };

    private static bool Holds(Comparison comparison, double left, double right) => comparison switch
    {
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        Comparison.Equal => left >= right && left <= right,
    };

    private static double Apply(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Min => a < b ? a : b,
        BinaryOperator.Max => a > b ? a : b,
    };

    private static double Apply(Function function, double x) => function switch
    {
        Function.Exp => Math.Exp(x),
        Function.Log => Math.Log(x),
        Function.Tanh => Math.Tanh(x),
        Function.Sigmoid => 1 / (1 + Math.Exp(-x)),
        Function.Softplus => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))),
        Function.Erf => Erf(x),
        Function.Abs => Math.Abs(x),
        Function.Sqrt => Math.Sqrt(x),
    };

    // e^x − 1 = 2t / (1 − t) with t = tanh(x/2), which does not cancel at small x.
    private static double Apply(CompositeFunction function, double x) => function switch
    {
        CompositeFunction.Sin => Math.Sin(x),
        CompositeFunction.Cos => Math.Cos(x),
        CompositeFunction.Atan => Math.Atan(x),
        CompositeFunction.Sinh => Math.Sinh(x),
        CompositeFunction.Cosh => Math.Cosh(x),
        CompositeFunction.ExpMinusOne => Math.Abs(x) < 1 ? 2 * Math.Tanh(x / 2) / (1 - Math.Tanh(x / 2)) : Math.Exp(x) - 1,
    };

    // 2/√π e^-x² (x + 2x³/3 + 4x⁵/15 + ...): all terms are of one sign, so nothing cancels. From 6 on the function is 1 in double.
    private static double Erf(double x)
    {
        if (!(Math.Abs(x) < 6))
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        var (term, sum) = (x, x);
        for (var k = 1; k < 200; k++)
        {
            term *= 2 * x * x / ((2 * k) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
