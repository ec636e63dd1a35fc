using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>
/// Numbers of formulas. A constant means what is written, whatever its type: 0.1f is a tenth, which the network's precision rounds once, and <c>MathF.PI</c> is π in a network of doubles too.
/// </summary>
internal static class FormulaConstants
{
    /// <summary>The value of a constant; null where the operation is none, or no number.</summary>
    public static double? Of(IOperation operation)
    {
        if (operation is IFieldReferenceOperation { Field: var field } && KnownFunctions.IsMath(field.ContainingType))
        {
            return field.Name switch
            {
                "PI" => Math.PI,
                "E" => Math.E,
                "Tau" => 2 * Math.PI,
                _ => null,
            };
        }

        return operation is IConversionOperation { OperatorMethod: null } conversion && FormulaMethods.IsReal(conversion.Type) ? Of(conversion.Operand)
            : operation.ConstantValue is { HasValue: true, Value: { } value } && !operation.DescendantsAndSelf().Any(IsTrap) ? Number(value)
            : null;
    }

    // What is written for one thing and means another: these are refused even where the compiler has computed them.
    private static bool IsTrap(IOperation operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.ExclusiveOr } binary && !FormulaMethods.IsReal(binary.Type);

    private static double? Number(object value) => value switch
    {
        float single => double.Parse(single.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        double number => number,
        int or long or uint or byte or sbyte or short or ushort => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
