namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Counts the parts of a formula, those that occur again each time: locals and calls that double it a few times make it larger than any memory.</summary>
internal static class FormulaSize
{
    public static bool IsAtMost(Expr formula, int most) => Rest(formula, most) >= 0;

    private static int Rest(Expr formula, int most)
    {
        var rest = most - 1;
        foreach (var (child, _) in Sharing.Children(formula))
        {
            if (rest < 0)
            {
                break;
            }

            rest = Rest(child, rest);
        }

        return rest;
    }
}
