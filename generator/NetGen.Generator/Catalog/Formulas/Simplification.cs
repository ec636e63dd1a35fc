namespace NetGen.Generator.Catalog.Formulas;

/// <summary>
/// What a user's formula may be written as. In a value that is a sigmoid or a hyperbolic tangent that is spelled out, whose function is rounded better, and a division by a number, which becomes a
/// product: nothing else, since rounding may be what the user wants. A derivative is ours, and loses what the rules of differentiation leave in it. Formulas of the catalogue are as they should be
/// and do not go through it.
/// </summary>
internal static class Simplification
{
    /// <summary>A value, from its parts upwards.</summary>
    public static Expr Simplify(Expr formula) => new EachOnce((part, each) => Sharing.Map(part, each) switch
    {
        Binary { Operator: BinaryOperator.Divide } b => Function(b.Left, b.Right) ?? ByNumber(b.Left, b.Right) ?? b,
        var other => other,
    }).Of(formula);

    /// <summary>A derivative, from its parts upwards.</summary>
    public static Expr SimplifyDerivative(Expr formula) => new EachOnce((part, each) => Sharing.Map(part, each) switch
    {
        Negate n => -n.Operand,
        Binary { Operator: BinaryOperator.Add } b => Sum(b.Left, b.Right),
        Binary { Operator: BinaryOperator.Subtract } b => Difference(b.Left, b.Right),
        Binary { Operator: BinaryOperator.Multiply } b => Product(b.Left, b.Right),
        Binary { Operator: BinaryOperator.Divide } b => Quotient(b.Left, b.Right),
        Choice c => Expr.Select(c.Condition, c.Then, c.Otherwise),
        var other => other,
    }).Of(formula);

    private static Expr Sum(Expr a, Expr b) => (a, b) switch
    {
        _ when LikeTerms.Add(a, b, 1) is { } sum => sum,
        (_, Negate n) => Difference(a, n.Operand),
        (Negate n, _) => Difference(b, n.Operand),
        _ => a + b,
    };

    private static Expr Difference(Expr a, Expr b) => (a, b) switch
    {
        _ when LikeTerms.Add(a, b, -1) is { } difference => difference,
        (Binary { Operator: BinaryOperator.Add } sum, _) when sum.Right == b => sum.Left,
        (Binary { Operator: BinaryOperator.Add } sum, _) when sum.Left == b => sum.Right,
        (_, Negate n) => Sum(a, n.Operand),
        _ => a - b,
    };

    // Numbers go to the front, where they meet.
    private static Expr Product(Expr a, Expr b) => (a, b) switch
    {
        (Constant, Constant) => a * b,
        (_, Constant) => Product(b, a),
        (Constant x, Binary { Operator: BinaryOperator.Multiply, Left: Constant y } p) when LikeTerms.IsPlain(x.Value * y.Value) => Product(x.Value * y.Value, p.Right),
        (Negate n, Negate m) => Product(n.Operand, m.Operand),
        (Negate n, _) => -Product(n.Operand, b),
        (_, Negate n) => -Product(a, n.Operand),
        (_, Choice sign) when IsSignOf(sign, a) => Expr.Abs(a),

        // A branch that does not depend on the variable has the derivative 0, whatever the other factor is there: infinite, or no number.
        (_, Choice c) when HasZero(c) => Expr.Select(c.Condition, Product(a, c.Then), Product(a, c.Otherwise)),
        (Choice c, _) when HasZero(c) => Expr.Select(c.Condition, Product(c.Then, b), Product(c.Otherwise, b)),
        _ => a * b,
    };

    private static Expr Quotient(Expr a, Expr b) => (a, b) switch
    {
        (Negate n, Negate m) => Quotient(n.Operand, m.Operand),
        _ when Function(a, b) is { } function => function,

        // (u'v − uv') / v², the rule of quotients: with the quotient itself it needs one division more, not two products.
        (Binary { Operator: BinaryOperator.Subtract } d, Binary { Operator: BinaryOperator.Multiply } square) when square.Left == square.Right
            && Other(d.Left, square.Left) is { } du && d.Right is Binary { Operator: BinaryOperator.Multiply } p =>
            Quotient(Difference(du, Product(Quotient(p.Left, square.Left), p.Right)), square.Left),
        _ => ByNumber(a, b) ?? a / b,
    };

    // A function that is spelled out as a quotient; null where it is none.
    private static Expr? Function(Expr a, Expr b) => (a, b) switch
    {
        _ when Exponent(b) is { } exponent => a == Expr.Exp(exponent) ? Expr.Sigmoid(exponent) : a * Expr.Sigmoid(Opposite(exponent)),
        (Binary { Operator: BinaryOperator.Subtract } d, Binary { Operator: BinaryOperator.Add } s) when d.Left == s.Left && d.Right == s.Right && AreOpposite(d.Left, d.Right) => Expr.Tanh(((Call)d.Left).Argument),
        _ => null,
    };

    // A product with the reciprocal, where that is a number to compute with.
    private static Expr? ByNumber(Expr a, Expr b) => b is Constant c && LikeTerms.IsPlain(1 / c.Value) && c.Value != 0 ? Product(1 / c.Value, a) : null;

    // x < 0 ? −1 : x > 0 ? 1 : 0.
    private static bool IsSignOf(Choice choice, Expr x) => choice is { Then: Constant { Value: -1 }, Otherwise: Choice { Then: Constant { Value: 1 }, Otherwise: Constant { Value: 0 } } positive }
        && choice.Condition == (x < 0) && positive.Condition == (x > 0);

    private static bool HasZero(Choice choice) => IsZero(choice.Then) || IsZero(choice.Otherwise);

    private static bool IsZero(Expr formula) => formula is Constant { Value: 0 } || (formula is Choice choice && HasZero(choice));

    // The other factor of a product; 1 of a factor by itself.
    private static Expr? Other(Expr product, Expr factor) => product switch
    {
        _ when product == factor => 1,
        Binary { Operator: BinaryOperator.Multiply } p when p.Right == factor => p.Left,
        Binary { Operator: BinaryOperator.Multiply } p when p.Left == factor => p.Right,
        _ => null,
    };

    // u of 1 + eᵘ.
    private static Expr? Exponent(Expr sum) => sum switch
    {
        Binary { Operator: BinaryOperator.Add, Left: Constant { Value: 1 }, Right: Call { Function: Formulas.Function.Exp } e } => e.Argument,
        Binary { Operator: BinaryOperator.Add, Right: Constant { Value: 1 }, Left: Call { Function: Formulas.Function.Exp } e } => e.Argument,
        _ => null,
    };

    private static bool AreOpposite(Expr a, Expr b) =>
        a is Call { Function: Formulas.Function.Exp } x && b is Call { Function: Formulas.Function.Exp } y && Opposite(x.Argument) == y.Argument;

    private static Expr Opposite(Expr x) => x switch
    {
        Binary { Operator: BinaryOperator.Multiply, Left: Constant c } p => Product(-c.Value, p.Right),
        _ => -x,
    };
}
