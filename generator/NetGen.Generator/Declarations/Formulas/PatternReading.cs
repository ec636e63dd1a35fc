using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Reads a pattern that compares a number: <c>&lt; 0</c>, <c>1f</c>, <c>_</c>, joined by <c>and</c>, <c>or</c> and <c>not</c>.</summary>
internal static class PatternReading
{
    /// <summary>The choice by a pattern; null where there is a fault.</summary>
    public static Func<Expr, Expr, Expr>? Read(FormulaReader reader, IPatternOperation pattern, Expr value) => reader.Descend(pattern.Syntax, () => ReadNow(reader, pattern, value));

    private static Func<Expr, Expr, Expr>? ReadNow(FormulaReader reader, IPatternOperation pattern, Expr value) => pattern switch
    {
        IDiscardPatternOperation => (then, _) => then,
        IRelationalPatternOperation relation when FormulaConstants.Of(relation.Value) is { } number && reader.FaultOf(number) is null => ConditionReading.Compare(relation.OperatorKind, value, number),
        IConstantPatternOperation constant when FormulaConstants.Of(constant.Value) is { } number && reader.FaultOf(number) is null => ConditionReading.Compare(BinaryOperatorKind.Equals, value, number),
        INegatedPatternOperation not => Read(reader, not.Pattern, value) is { } inner ? ConditionReading.Not(inner) : null,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and => Read(reader, and.LeftPattern, value) is { } a && Read(reader, and.RightPattern, value) is { } b ? ConditionReading.And(a, b) : null,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Read(reader, or.LeftPattern, value) is { } a && Read(reader, or.RightPattern, value) is { } b ? ConditionReading.Or(a, b) : null,
        _ => Fail(reader, pattern),
    };

    private static Func<Expr, Expr, Expr>? Fail(FormulaReader reader, IPatternOperation pattern)
    {
        reader.Fail(FormulaFault.NotUnderstood(pattern.Syntax, "a pattern that compares no finite number", "write comparisons such as < 0, numbers, or _"));
        return null;
    }
}
