namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Tells the formulas that cost a polynomial from those that cost a few instructions.</summary>
internal static class FunctionCalls
{
    /// <summary>Whether the formula calls an elementary function; an absolute value and a root, which are instructions, are none.</summary>
    public static bool AnyIn(Expr formula) => Count(formula) > 0;

    /// <summary>The elementary functions that the formulas call, equal calls once. Those of which <see cref="FunctionNames.IsLong"/> count twice.</summary>
    public static int Count(params Expr[] formulas)
    {
        // Parts of one formula that are the same are computed once, whatever stands between them.
        var calls = new HashSet<Call>();
        foreach (var formula in formulas)
        {
            Collect(formula, calls, new HashSet<Expr>());
        }

        return calls.Sum(call => FunctionNames.IsLong(call.Function) ? 2 : 1);
    }

    private static void Collect(Expr part, HashSet<Call> calls, HashSet<Expr> seen)
    {
        // What another formula calls has been counted with all below it.
        if (!seen.Add(part) || (part is Call { Function: not (Function.Abs or Function.Sqrt) } call && !calls.Add(call)))
        {
            return;
        }

        foreach (var (child, _) in Sharing.Children(part))
        {
            Collect(child, calls, seen);
        }
    }
}
