namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Tells the formulas that cost a polynomial from those that cost a few instructions.</summary>
internal static class FunctionCalls
{
    /// <summary>Whether the formula calls an elementary function; an absolute value and a root, which are instructions, are none.</summary>
    public static bool AnyIn(Expr formula) => Count(formula) > 0;

    /// <summary>The elementary functions that the formulas call, equal calls once. Those of which <see cref="FunctionNames.IsLong"/> count twice.</summary>
    public static int Count(params Expr[] formulas)
    {
        var calls = new HashSet<Call>();
        foreach (var formula in formulas)
        {
            Collect(formula, calls);
        }

        return calls.Sum(call => FunctionNames.IsLong(call.Function) ? 2 : 1);
    }

    private static void Collect(Expr formula, HashSet<Call> calls)
    {
        switch (formula)
        {
            case Call call:
                if (call.Function is Function.Abs or Function.Sqrt || calls.Add(call))
                {
                    Collect(call.Argument, calls);
                }

                break;
            case Negate negate:
                Collect(negate.Operand, calls);
                break;
            case Binary binary:
                Collect(binary.Left, calls);
                Collect(binary.Right, calls);
                break;
            case Choice choice:
                Collect(choice.Condition.Left, calls);
                Collect(choice.Condition.Right, calls);
                Collect(choice.Then, calls);
                Collect(choice.Otherwise, calls);
                break;
        }
    }
}
