namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Symbolic derivatives, against which every handwritten one is checked.</summary>
internal static class Differentiation
{
    private const double TwoOverRootPi = 1.1283791670955125738961589031215;

    /// <summary>d<paramref name="expr"/>/d<paramref name="name"/>; at a kink, that of the branch the formula takes there, and where the operands of a minimum or a maximum are equal, that of the first.</summary>
    public static Expr Derivative(this Expr expr, string name) => new EachOnce((part, each) => part switch
    {
        Variable v => v.Text == name ? 1 : 0,
        Constant => 0,
        Negate n => -each(n.Operand),
        Binary b => Derivative(b, each(b.Left), each(b.Right)),
        Call c => Slope(c) * each(c.Argument),
        Composite c => Slope(c) * each(c.Argument),
        Power p => p.Exponent * Expr.Power(p.Base, p.Exponent - 1) * each(p.Base),
        Choice c => Expr.Select(c.Condition, each(c.Then), each(c.Otherwise)),
        _ => throw new InvalidOperationException($"No derivative is known for {part.GetType().Name}."),
    }).Of(expr);

    private static Expr Derivative(Binary b, Expr du, Expr dv)
    {
        var (u, v) = (b.Left, b.Right);
        return b.Operator switch
        {
            BinaryOperator.Add => du + dv,
            BinaryOperator.Subtract => du - dv,
            BinaryOperator.Multiply => (du * v) + (u * dv),
            BinaryOperator.Divide => ((du * v) - (u * dv)) / (v * v),
            BinaryOperator.Min => Expr.Select(v < u, dv, du),
            BinaryOperator.Max => Expr.Select(u < v, dv, du),
        };
    }

    private static Expr Slope(Call call)
    {
        var x = call.Argument;
        return call.Function switch
        {
            Function.Exp => call,
            Function.Log => 1 / x,
            Function.Tanh => 1 - ((Expr)call * call),
            Function.Sigmoid => call * (1 - (Expr)call),
            Function.Softplus => Expr.Sigmoid(x),
            Function.Erf => TwoOverRootPi * Expr.Exp(-(x * x)),
            Function.Abs => Expr.Select(x < 0, -1, Expr.Select(x > 0, 1, 0)),
            Function.Sqrt => 0.5 / (Expr)call,
        };
    }

    private static Expr Slope(Composite composite)
    {
        var x = composite.Argument;
        return composite.Function switch
        {
            CompositeFunction.Sin => Expr.Of(CompositeFunction.Cos, x),
            CompositeFunction.Cos => -Expr.Of(CompositeFunction.Sin, x),
            CompositeFunction.Atan => 1 / (1 + (x * x)),
            CompositeFunction.Sinh => Expr.Of(CompositeFunction.Cosh, x),
            CompositeFunction.Cosh => Expr.Of(CompositeFunction.Sinh, x),
            CompositeFunction.ExpMinusOne => Expr.Exp(x),
        };
    }
}
