using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>What an expression is called that no formula has, and what to write instead.</summary>
internal static class ExpressionWords
{
    public static FormulaFault Of(IOperation operation)
    {
        var (what, remedy) = Words(operation);
        return FormulaFault.NotUnderstood(operation.Syntax, what, remedy);
    }

    /// <summary>What a condition is called that compares no numbers.</summary>
    public static string Condition(IOperation operation) => operation switch
    {
        IIsTypeOperation => "a test for a type",
        IInvocationOperation call => $"a call of '{call.TargetMethod.Name}' as a condition",
        IBinaryOperation => "a comparison of what are no numbers",
        _ => "this condition",
    };

    private static (string What, string Remedy) Words(IOperation operation) => operation switch
    {
        IThrowOperation => ("'throw'", "write the value that is meant"),
        IInvalidOperation or { Type: null or { TypeKind: TypeKind.Error } } => ("what does not compile, or is known only when code has been emitted,", "correct it, or write the number"),
        IConversionOperation { OperatorMethod: not null } => ("a conversion of a type's own", "compute with float or double"),
        IConversionOperation conversion when FormulaMethods.IsReal(conversion.Type) => ($"a conversion from {conversion.Operand.Type?.ToDisplayString()}", "compute with float or double"),
        IConversionOperation conversion => ($"a conversion to {conversion.Type?.ToDisplayString()}", "compute with float or double; digits behind the point cannot be dropped"),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder } => ("a remainder", "write it with + - * / and comparisons"),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ExclusiveOr } => ("'^', which is no power", "write Pow with a constant exponent"),
        IBinaryOperation { OperatorMethod: not null } => ("an operator of a type's own", "compute with float or double"),
        { Type.SpecialType: SpecialType.System_Boolean } => ("a condition as a value", "write it where it chooses, before '?' or in a pattern"),
        IBinaryOperation => ("this operator", "use + - * /"),
        IUnaryOperation => ("this operator", "use + - * /"),
        IFieldReferenceOperation field => ($"'{field.Field.Name}', which is no constant,", "make it const, or write the number"),
        IPropertyReferenceOperation property => ($"the property '{property.Property.Name}'", "use a const, or write the number"),
        IParameterReferenceOperation parameter => ($"the parameter '{parameter.Parameter.Name}'", "use the parameters of the method itself"),
        ILocalReferenceOperation local => ($"the local '{local.Local.Name}'", "use a local with a value"),
        IAssignmentOperation or IIncrementOrDecrementOperation => ("an assignment", "declare a local for each value"),
        IArrayElementReferenceOperation or IArrayCreationOperation => ("an array", "compute with numbers alone"),
        IObjectCreationOperation or ITypeParameterObjectCreationOperation => ("an object", "compute with numbers alone"),
        IAnonymousFunctionOperation or IDelegateCreationOperation or IMethodReferenceOperation => ("a function as a value", "call a static method"),
        ICoalesceOperation or IConditionalAccessOperation => ("a test for null", "compute with numbers alone"),
        IAwaitOperation => ("'await'", "compute with numbers alone"),
        ITupleOperation => ("a tuple", "write one number"),
        IDefaultValueOperation => ("'default'", "write 0"),
        ILiteralOperation => ("this literal", "write a number of type int, float or double"),
        _ => ("this expression", "write it with numbers, + - * /, ?:, switch expressions, and functions of Math and MathF"),
    };
}
