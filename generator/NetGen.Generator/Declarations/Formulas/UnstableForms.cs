using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>
/// Forms that lose digits or overflow though a better one is known: ln(σ(u)), ln(1 + eᵘ), eᵘ − 1 and 1 − tanh²u. Whatever way they were written they are found in the formula; the text to write
/// instead is given where u is an expression of the source.
/// </summary>
internal static class UnstableForms
{
    /// <summary>Looks at a difference.</summary>
    public static void Check(FormulaReader reader, IBinaryOperation operation, Expr left, Expr right)
    {
        if (operation.OperatorKind != BinaryOperatorKind.Subtract)
        {
            return;
        }

        if ((left, right) is (Catalog.Formulas.Call { Function: Function.Exp }, Constant { Value: 1 }))
        {
            Warn(reader, operation, "exp(u) - 1 loses digits near 0", "Formulas.ExpMinusOne(u)", Argument(operation.LeftOperand, "Exp") is { } u ? $"Formulas.ExpMinusOne({u})" : null);
        }
        else if (left is Constant { Value: 1 } && IsSquareOfTanh(right))
        {
            var u = operation.RightOperand is IBinaryOperation product ? Argument(product.LeftOperand, "Tanh") : null;
            Warn(
                reader,
                operation,
                "1 - tanh(u) * tanh(u) loses digits where tanh is near 1",
                "4 * Formulas.Sigmoid(2 * u) * Formulas.Sigmoid(-2 * u)",
                u is null ? null : $"4 * Formulas.Sigmoid(2 * {Factor(u)}) * Formulas.Sigmoid(-2 * {Factor(u)})");
        }
    }

    /// <summary>Looks at a logarithm.</summary>
    public static void Check(FormulaReader reader, IInvocationOperation call, IReadOnlyList<Expr> arguments)
    {
        if (call.TargetMethod.Name != "Log" || arguments.Count != 1)
        {
            return;
        }

        var written = Unwrap(call.Arguments[0].Value);
        if (Simplification.Simplify(arguments[0]) is Catalog.Formulas.Call { Function: Function.Sigmoid })
        {
            var replacement = Argument(written, "Sigmoid") is { } u ? $"-Formulas.Softplus(-{Factor(u)})"
                : written is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient && Exponent(quotient.RightOperand) is { } exponent ? $"-Formulas.Softplus({exponent})"
                : null;
            Warn(reader, call, "log(sigmoid(u)) is not finite where the sigmoid is rounded to 0", "-Formulas.Softplus(-u)", replacement);
        }
        else if (arguments[0] is Binary { Operator: BinaryOperator.Add } sum && (IsOneAndPower(sum.Left, sum.Right) || IsOneAndPower(sum.Right, sum.Left)))
        {
            Warn(reader, call, "log(1 + exp(u)) overflows for large u, and is 0 for small ones", "Formulas.Softplus(u)", Exponent(written) is { } exponent ? $"Formulas.Softplus({exponent})" : null);
        }
    }

    private static bool IsOneAndPower(Expr one, Expr power) => one is Constant { Value: 1 } && power is Catalog.Formulas.Call { Function: Function.Exp };

    private static bool IsSquareOfTanh(Expr formula) => formula switch
    {
        Binary { Operator: BinaryOperator.Multiply, Left: Catalog.Formulas.Call { Function: Function.Tanh } a } product => a == product.Right,
        Power { Exponent: 2, Base: Catalog.Formulas.Call { Function: Function.Tanh } } => true,
        _ => false,
    };

    // The text of u in 1 + Exp(u).
    private static string? Exponent(IOperation sum) => Unwrap(sum) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } add
        ? Argument(add.LeftOperand, "Exp") ?? Argument(add.RightOperand, "Exp")
        : null;

    // The text of what a function is called with.
    private static string? Argument(IOperation operation, string function) =>
        Unwrap(operation) is IInvocationOperation { Arguments.Length: 1 } call && call.TargetMethod.Name == function ? call.Arguments[0].Value.Syntax.ToString() : null;

    private static IOperation Unwrap(IOperation operation) => operation is IConversionOperation conversion ? Unwrap(conversion.Operand) : operation;

    private static string Factor(string text) => text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.') ? text : $"({text})";

    private static void Warn(FormulaReader reader, IOperation operation, string what, string remedy, string? replacement)
    {
        var facts = ImmutableDictionary<string, string?>.Empty;
        reader.Warn(new FormulaFault(new RuleViolation(Rules.FormulaUnstable, operation.Syntax.GetLocation(), what, remedy)
        {
            Facts = replacement is null ? facts : facts.Add(FixFacts.Replacement, IsKnown(operation) ? replacement : replacement.Replace("Formulas.", "NetGen.Formulas.")),
        }));
    }

    // Whether the short name means the library's class here.
    private static bool IsKnown(IOperation operation) =>
        operation.SemanticModel!.LookupNamespacesAndTypes(operation.Syntax.SpanStart, name: "Formulas").FirstOrDefault() is INamedTypeSymbol type && WellKnownTypes.IsOurs(type, "Formulas");
}
