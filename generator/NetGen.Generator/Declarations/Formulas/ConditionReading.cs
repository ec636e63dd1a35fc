using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>
/// Reads a condition: a function from the two values it decides between to the formula that is one of them. So <c>&amp;&amp;</c>, <c>||</c> and <c>!</c> need no formulas of their own: a and b is
/// a choice by b in the first place of a choice by a.
/// </summary>
internal static class ConditionReading
{
    private const string Remedy = "compare numbers by <, <=, >, >=, == or !=, and join conditions by &&, || and !";

    /// <summary>The choice by a condition; null where there is a fault.</summary>
    public static Func<Expr, Expr, Expr>? Read(FormulaReader reader, IOperation operation, FormulaScope scope) => reader.Descend(operation.Syntax, () => ReadNow(reader, operation, scope));

    private static Func<Expr, Expr, Expr>? ReadNow(FormulaReader reader, IOperation operation, FormulaScope scope) => operation switch
    {
        IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, Type.SpecialType: SpecialType.System_Boolean } and =>
            Join(Read(reader, and.LeftOperand, scope), Read(reader, and.RightOperand, scope), And),
        IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, Type.SpecialType: SpecialType.System_Boolean } or =>
            Join(Read(reader, or.LeftOperand, scope), Read(reader, or.RightOperand, scope), Or),
        IBinaryOperation { OperatorMethod: null } comparison when Kind(comparison.OperatorKind) => Compare(reader, comparison, scope),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Read(reader, not.Operand, scope) is { } inner ? Not(inner) : null,
        IIsPatternOperation pattern => ExpressionReading.Read(reader, pattern.Value, scope) is { } value ? PatternReading.Read(reader, pattern.Pattern, value) : null,
        { ConstantValue: { HasValue: true, Value: bool value } } => value ? (then, _) => then : (_, otherwise) => otherwise,
        _ => Fail(reader, operation.Syntax, ExpressionWords.Condition(operation)),
    };

    /// <summary>Both conditions.</summary>
    public static Func<Expr, Expr, Expr> And(Func<Expr, Expr, Expr> a, Func<Expr, Expr, Expr> b) => (then, otherwise) => a(b(then, otherwise), otherwise);

    /// <summary>One of them at least.</summary>
    public static Func<Expr, Expr, Expr> Or(Func<Expr, Expr, Expr> a, Func<Expr, Expr, Expr> b) => (then, otherwise) => a(then, b(then, otherwise));

    /// <summary>The opposite of a condition.</summary>
    public static Func<Expr, Expr, Expr> Not(Func<Expr, Expr, Expr> a) => (then, otherwise) => a(otherwise, then);

    /// <summary>The comparison of two values.</summary>
    public static Func<Expr, Expr, Expr> Compare(BinaryOperatorKind kind, Expr a, Expr b) => kind switch
    {
        BinaryOperatorKind.LessThan => By(a < b),
        BinaryOperatorKind.LessThanOrEqual => By(a <= b),
        BinaryOperatorKind.GreaterThan => By(a > b),
        BinaryOperatorKind.GreaterThanOrEqual => By(a >= b),
        BinaryOperatorKind.Equals => By(Expr.Same(a, b)),
        _ => Not(By(Expr.Same(a, b))),
    };

    /// <summary>Notes a fault in a condition.</summary>
    public static Func<Expr, Expr, Expr>? Fail(FormulaReader reader, SyntaxNode node, string what)
    {
        reader.Fail(FormulaFault.NotUnderstood(node, what, Remedy));
        return null;
    }

    private static Func<Expr, Expr, Expr> By(Condition condition) => (then, otherwise) => Expr.Select(condition, then, otherwise);

    private static Func<Expr, Expr, Expr>? Join(
        Func<Expr, Expr, Expr>? a, Func<Expr, Expr, Expr>? b, Func<Func<Expr, Expr, Expr>, Func<Expr, Expr, Expr>, Func<Expr, Expr, Expr>> join) => a is null || b is null ? null : join(a, b);

    private static Func<Expr, Expr, Expr>? Compare(FormulaReader reader, IBinaryOperation comparison, FormulaScope scope)
    {
        if (!ExpressionReading.IsNumber(comparison.LeftOperand.Type) || !ExpressionReading.IsNumber(comparison.RightOperand.Type))
        {
            return Fail(reader, comparison.Syntax, ExpressionWords.Condition(comparison));
        }

        var (left, right) = (ExpressionReading.Read(reader, comparison.LeftOperand, scope), ExpressionReading.Read(reader, comparison.RightOperand, scope));
        return left is null || right is null ? null : Compare(comparison.OperatorKind, left, right);
    }

    private static bool Kind(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan
        or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
}
