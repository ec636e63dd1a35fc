namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Puts values in the place of a formula's names.</summary>
internal static class Substitution
{
    public static Expr With(this Expr expr, params (Expr Name, Expr Value)[] values) => expr is Variable
        ? values.Where(pair => pair.Name == expr).Select(pair => pair.Value).DefaultIfEmpty(expr).First()
        : Sharing.Map(expr, part => part.With(values));
}
