using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Reads an expression whose value is a number.</summary>
internal static class ExpressionReading
{
    /// <summary>The formula of an expression; null where there is a fault.</summary>
    public static Expr? Read(FormulaReader reader, IOperation operation, FormulaScope scope) =>
        reader.Descend(operation.Syntax, () => reader.Checked(ReadNow(reader, operation, scope), operation.Syntax));

    private static Expr? ReadNow(FormulaReader reader, IOperation operation, FormulaScope scope) => operation switch
    {
        IBinaryOperation binary => Read(reader, binary, scope),
        _ when !IsComputed(operation) && FormulaConstants.Of(operation) is { } number => number,
        IConversionOperation conversion => Read(reader, conversion, scope),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, OperatorMethod: null } minus => Read(reader, minus.Operand, scope) is { } value ? -value : null,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus, OperatorMethod: null } plus => Read(reader, plus.Operand, scope),
        IParameterReferenceOperation parameter => Named(reader, parameter.Parameter, operation, scope),
        ILocalReferenceOperation local => Named(reader, local.Local, operation, scope),
        IConditionalOperation { WhenFalse: { } otherwise } choice => Choose(reader, choice, otherwise, scope),
        ISwitchExpressionOperation choice => SwitchReading.Read(reader, choice, scope),
        IInvocationOperation call => CallReading.Read(reader, call, scope),
        _ => reader.Fail(ExpressionWords.Of(operation)),
    };

    // What has no value although it compiles was declared by something that is a fault itself: one is enough.
    private static Expr? Named(FormulaReader reader, ISymbol symbol, IOperation operation, FormulaScope scope) =>
        scope.Values.TryGetValue(symbol, out var value) ? value : reader.HasErrors ? null : reader.Fail(ExpressionWords.Of(operation));

    private static Expr? Read(FormulaReader reader, IBinaryOperation binary, FormulaScope scope)
    {
        if (binary.OperatorMethod is not null || !IsNumber(binary.Type))
        {
            return reader.Fail(ExpressionWords.Of(binary));
        }

        if (binary.OperatorKind == BinaryOperatorKind.Divide && !FormulaMethods.IsReal(binary.Type))
        {
            return reader.Fail(FormulaFault.NotUnderstood(binary.Syntax, "a division of whole numbers, which drops the remainder,", "write one of them with a point, such as 1f"));
        }

        if (binary.OperatorKind is not (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide))
        {
            return reader.Fail(ExpressionWords.Of(binary));
        }

        var (left, right) = (Read(reader, binary.LeftOperand, scope), Read(reader, binary.RightOperand, scope));
        if (left is null || right is null)
        {
            return null;
        }

        if (binary.OperatorKind == BinaryOperatorKind.Divide && right is Constant { Value: 0 })
        {
            return reader.Fail(FormulaFault.NotUnderstood(binary.RightOperand.Syntax, "a division by 0", "write another divisor"));
        }

        UnstableForms.Check(reader, binary, left, right);
        var formula = Combine(binary.OperatorKind, left, right);
        return FormulaMethods.IsReal(binary.Type) || formula is not Constant c || Math.Abs(c.Value) <= int.MaxValue ? formula
            : reader.Fail(FormulaFault.NotUnderstood(binary.Syntax, "a whole number that is beyond int", "write one of its parts with a point, such as 1f"));
    }

    // As it is written: only numbers are computed.
    private static Expr Combine(BinaryOperatorKind kind, Expr a, Expr b) => (kind, a, b) switch
    {
        (BinaryOperatorKind.Add, Constant, Constant) => a + b,
        (BinaryOperatorKind.Subtract, Constant, Constant) => a - b,
        (BinaryOperatorKind.Multiply, Constant, Constant) => a * b,
        (BinaryOperatorKind.Divide, Constant x, Constant y) => x.Value / y.Value,
        (BinaryOperatorKind.Add, _, _) => new Binary(BinaryOperator.Add, a, b),
        (BinaryOperatorKind.Subtract, _, _) => new Binary(BinaryOperator.Subtract, a, b),
        (BinaryOperatorKind.Multiply, _, _) => new Binary(BinaryOperator.Multiply, a, b),
        _ => new Binary(BinaryOperator.Divide, a, b),
    };

    // Between float and double a conversion changes digits, which the network's precision decides; to whole numbers it changes the value.
    private static Expr? Read(FormulaReader reader, IConversionOperation conversion, FormulaScope scope) =>
        conversion.OperatorMethod is null && FormulaMethods.IsReal(conversion.Type) && (FormulaMethods.IsReal(conversion.Operand.Type) || IsNumber(conversion.Operand.Type))
            ? Read(reader, conversion.Operand, scope)
            : reader.Fail(ExpressionWords.Of(conversion.IsImplicit ? conversion.Operand : conversion));

    private static Expr? Choose(FormulaReader reader, IConditionalOperation choice, IOperation otherwise, FormulaScope scope)
    {
        var condition = ConditionReading.Read(reader, choice.Condition, scope);
        var (then, other) = (Read(reader, choice.WhenTrue, scope), Read(reader, otherwise, scope));
        return condition is null || then is null || other is null ? null : condition(then, other);
    }

    // The compiler computes constants in their own types, such as 1.7f * -3 in single precision; part by part they have the digits that were written.
    private static bool IsComputed(IOperation operation) => operation switch
    {
        IConversionOperation conversion => IsComputed(conversion.Operand),
        IBinaryOperation or IUnaryOperation or IConditionalOperation or ISwitchExpressionOperation => FormulaMethods.IsReal(operation.Type),
        _ => false,
    };

    /// <summary>Whether a type has numbers.</summary>
    public static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double
        or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16;
}
