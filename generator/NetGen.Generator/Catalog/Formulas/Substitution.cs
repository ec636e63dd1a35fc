namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Puts values in the place of a formula's names.</summary>
internal static class Substitution
{
    public static Expr With(this Expr expr, params (Expr Name, Expr Value)[] values) => expr switch
    {
        Variable => values.Where(pair => pair.Name == expr).Select(pair => pair.Value).DefaultIfEmpty(expr).First(),
        Negate n => n with { Operand = n.Operand.With(values) },
        Binary b => b with { Left = b.Left.With(values), Right = b.Right.With(values) },
        Call c => c with { Argument = c.Argument.With(values) },
        Choice c => new Choice(
            c.Condition with { Left = c.Condition.Left.With(values), Right = c.Condition.Right.With(values) },
            c.Then.With(values),
            c.Otherwise.With(values)),
        _ => expr,
    };
}
