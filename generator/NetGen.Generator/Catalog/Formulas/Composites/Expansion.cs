namespace NetGen.Generator.Catalog.Formulas.Composites;

/// <summary>
/// Writes a formula out by what every kernel has: sums, products, quotients, roots, choices and the elementary functions of the library. So a sine needs no code of its own in any width, any
/// arithmetic or exported text, and has the same bits in all of them.
/// </summary>
internal static class Expansion
{
    /// <summary>The formula without <see cref="Composite"/> and <see cref="Power"/>, and with minima and maxima that give NaN where an operand is NaN, as those of <see cref="Math"/> do.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="precision">The number type it is computed in, on which the length of series depends.</param>
    public static Expr Expand(this Expr formula, Precision precision) => new EachOnce((part, each) => Sharing.Map(part, each) switch
    {
        Composite c => Of(c.Function, c.Argument, precision),
        Power p => Powers.Of(p.Base, p.Exponent),
        Binary { Operator: BinaryOperator.Min or BinaryOperator.Max } b => Extreme(b),
        var other => other,
    }).Of(formula);

    private static Expr Of(CompositeFunction function, Expr x, Precision precision) => function switch
    {
        CompositeFunction.Sin => Sine.Of(x, precision),
        CompositeFunction.Cos => Sine.OfComplement(x, precision),
        CompositeFunction.Atan => Arctangent.Of(x, precision),
        CompositeFunction.Sinh => Hyperbolics.Sinh(x),
        CompositeFunction.Cosh => Hyperbolics.Cosh(x),
        CompositeFunction.ExpMinusOne => Hyperbolics.ExpMinusOne(x),
    };

    // The instruction gives its second operand where one is NaN: a number is the first one then, and of two variables the first is asked.
    private static Expr Extreme(Binary extreme) => extreme switch
    {
        { Left: Constant } => extreme,
        { Right: Constant } => extreme with { Left = extreme.Right, Right = extreme.Left },
        _ => Expr.Select(Expr.Same(extreme.Left, extreme.Left), extreme, extreme.Left),
    };
}
