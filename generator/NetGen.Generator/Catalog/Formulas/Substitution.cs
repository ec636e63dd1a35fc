namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Puts values in the place of a formula's names.</summary>
internal static class Substitution
{
    public static Expr With(this Expr expr, params (Expr Name, Expr Value)[] values) => new EachOnce((part, each) => part is Variable
        ? values.Where(pair => pair.Name == part).Select(pair => pair.Value).DefaultIfEmpty(part).First()
        : Sharing.Map(part, each)).Of(expr);
}
