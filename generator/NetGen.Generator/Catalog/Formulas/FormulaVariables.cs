namespace NetGen.Generator.Catalog.Formulas;

/// <summary>The variables of a formula, and what of it may stand for a part.</summary>
internal static class FormulaVariables
{
    /// <summary>The variables that it reads.</summary>
    public static ISet<Expr> Of(Expr formula) => new HashSet<Expr>(EachOnce.Parts(formula).Where(part => part is Variable));

    /// <summary>The formula with a name in the place of a part that occurs in it.</summary>
    public static Expr Replace(this Expr formula, Expr part, Expr name) => new EachOnce((at, each) => at == part ? name : Sharing.Map(at, each)).Of(formula);
}
