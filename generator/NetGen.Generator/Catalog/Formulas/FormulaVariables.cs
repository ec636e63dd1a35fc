namespace NetGen.Generator.Catalog.Formulas;

/// <summary>The variables of a formula, and what of it may stand for a part.</summary>
internal static class FormulaVariables
{
    /// <summary>The variables that it reads.</summary>
    public static ISet<Expr> Of(Expr formula)
    {
        var found = new HashSet<Expr>();
        Collect(formula, found);
        return found;
    }

    /// <summary>The formula with a name in the place of a part that occurs in it.</summary>
    public static Expr Replace(this Expr formula, Expr part, Expr name) => formula == part ? name : Sharing.Map(formula, child => child.Replace(part, name));

    private static void Collect(Expr formula, HashSet<Expr> found)
    {
        if (formula is Variable)
        {
            found.Add(formula);
        }

        foreach (var (child, _) in Sharing.Children(formula))
        {
            Collect(child, found);
        }
    }
}
