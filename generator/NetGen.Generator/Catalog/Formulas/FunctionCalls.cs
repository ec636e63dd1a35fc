namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Tells the formulas that cost a polynomial from those that cost a few instructions.</summary>
internal static class FunctionCalls
{
    /// <summary>Whether the formula calls an elementary function; an absolute value is none.</summary>
    public static bool AnyIn(Expr formula) => formula switch
    {
        Call call => call.Function != Function.Abs || AnyIn(call.Argument),
        Negate negate => AnyIn(negate.Operand),
        Binary binary => AnyIn(binary.Left) || AnyIn(binary.Right),
        Choice choice => AnyIn(choice.Condition.Left) || AnyIn(choice.Condition.Right) || AnyIn(choice.Then) || AnyIn(choice.Otherwise),
        _ => false,
    };
}
