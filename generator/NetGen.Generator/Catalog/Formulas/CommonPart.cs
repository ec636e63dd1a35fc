namespace NetGen.Generator.Catalog.Formulas;

/// <summary>What two formulas both compute.</summary>
internal static class CommonPart
{
    /// <summary>
    /// The part of both whose value leaves the second the fewest elementary functions to call, the longest of such; null where they have no function in common. The first formula as a whole is no
    /// part of it.
    /// </summary>
    public static Expr? Dearest(Expr first, Expr second)
    {
        var parts = new HashSet<Expr>(EachOnce.Parts(first).Where(FunctionCalls.AnyIn));
        parts.Remove(first);
        var (dearest, least) = ((Expr?)null, FunctionCalls.Count(second));

        // A whole comes before its parts.
        foreach (var part in EachOnce.Parts(second).Where(parts.Contains))
        {
            var rest = FunctionCalls.Count(second.Replace(part, Expr.Name("part")));
            (dearest, least) = rest < least ? (part, rest) : (dearest, least);
        }

        return dearest;
    }

    /// <summary>The formula with a name for one of its parts.</summary>
    public static Expr Replace(Expr formula, Expr part, Expr name) => formula.Replace(part, name);

    /// <summary>Whether a formula reads a name.</summary>
    public static bool Reads(Expr formula, Expr name) => FormulaVariables.Of(formula).Contains(name);
}
