using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>
/// Forms that lose digits or overflow though a better one is known: ln(σ(u)), ln(1 + eᵘ), eᵘ − 1 and 1 − tanh²u. Whatever way they were written they are found in the formula; the text to write
/// instead is given where u is an expression of the source.
/// </summary>
internal static class UnstableForms
{
    /// <summary>Looks at a sum or a difference.</summary>
    public static void Check(FormulaReader reader, IBinaryOperation operation, Expr left, Expr right)
    {
        var power = (operation.OperatorKind, left, right) switch
        {
            (BinaryOperatorKind.Subtract, Catalog.Formulas.Call { Function: Function.Exp }, Constant { Value: 1 }) => operation.LeftOperand,
            (BinaryOperatorKind.Add, Catalog.Formulas.Call { Function: Function.Exp }, Constant { Value: -1 }) => operation.LeftOperand,
            (BinaryOperatorKind.Add, Constant { Value: -1 }, Catalog.Formulas.Call { Function: Function.Exp }) => operation.RightOperand,
            _ => null,
        };
        if (power is not null)
        {
            Warn(reader, operation, "exp(u) - 1 loses digits near 0", "Formulas.ExpMinusOne(u)", Argument(power, "Exp") is { } u ? prefix => $"{prefix}ExpMinusOne({u})" : null);
        }
        else if (operation.OperatorKind == BinaryOperatorKind.Subtract && left is Constant { Value: 1 } && IsSquareOfTanh(right))
        {
            Warn(
                reader,
                operation,
                "1 - tanh(u) * tanh(u) loses digits where tanh is near 1",
                "4 * Formulas.Sigmoid(2 * u) * Formulas.Sigmoid(-2 * u)",
                OfTanh(operation.RightOperand) is { } u ? prefix => $"4 * {prefix}Sigmoid(2 * {Factor(u)}) * {prefix}Sigmoid(-2 * {Factor(u)})" : null);
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
            var opposite = Argument(written, "Sigmoid") is { } u ? "-" + Factor(u) : OfReciprocal(written);
            Warn(reader, call, "log(sigmoid(u)) is not finite where the sigmoid is rounded to 0", "-Formulas.Softplus(-u)", opposite is null ? null : prefix => $"-{prefix}Softplus({opposite})");
        }
        else if (arguments[0] is Binary { Operator: BinaryOperator.Add } sum && (IsOneAndPower(sum.Left, sum.Right) || IsOneAndPower(sum.Right, sum.Left)))
        {
            Warn(reader, call, "log(1 + exp(u)) overflows for large u, and is 0 for small ones", "Formulas.Softplus(u)", Exponent(written) is { } exponent ? prefix => $"{prefix}Softplus({exponent})" : null);
        }
    }

    private static bool IsOneAndPower(Expr one, Expr power) => one is Constant { Value: 1 } && power is Catalog.Formulas.Call { Function: Function.Exp };

    private static bool IsSquareOfTanh(Expr formula) => formula switch
    {
        Binary { Operator: BinaryOperator.Multiply, Left: Catalog.Formulas.Call { Function: Function.Tanh } a } product => a == product.Right,
        Power { Exponent: 2, Base: Catalog.Formulas.Call { Function: Function.Tanh } } => true,
        _ => false,
    };

    // The text of u in Tanh(u) * Tanh(u) or Pow(Tanh(u), 2).
    private static string? OfTanh(IOperation square) => Unwrap(square) switch
    {
        IBinaryOperation product => Argument(product.LeftOperand, "Tanh"),
        IInvocationOperation power when KnownFunctions.Is(power.TargetMethod, "Pow") => Argument(power.Arguments[0].Value, "Tanh"),
        _ => null,
    };

    // The text of w in 1 / (1 + Exp(w)), which is the sigmoid of -w.
    private static string? OfReciprocal(IOperation operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient && FormulaConstants.Of(quotient.LeftOperand) is 1 ? Exponent(quotient.RightOperand) : null;

    // The text of u in 1 + Exp(u).
    private static string? Exponent(IOperation sum) => Unwrap(sum) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } add
        ? Argument(add.LeftOperand, "Exp") ?? Argument(add.RightOperand, "Exp")
        : null;

    // The text of what a function is called with; a method of the user's of that name is another function.
    private static string? Argument(IOperation operation, string function) =>
        Unwrap(operation) is IInvocationOperation { Arguments.Length: 1 } call && KnownFunctions.Is(call.TargetMethod, function) ? call.Arguments[0].Value.Syntax.ToString() : null;

    private static IOperation Unwrap(IOperation operation) => operation is IConversionOperation conversion ? Unwrap(conversion.Operand) : operation;

    private static string Factor(string text) => text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.') ? text : $"({text})";

    private static void Warn(FormulaReader reader, IOperation operation, string what, string remedy, Func<string, string>? write)
    {
        var text = write?.Invoke(IsKnown(operation) ? "Formulas." : "NetGen.Formulas.");

        // Beside another sign its own would be taken for a part of that.
        text = text?[0] == '-' && operation.Syntax.Parent is PrefixUnaryExpressionSyntax or BinaryExpressionSyntax ? $"({text})" : text;
        var facts = ImmutableDictionary<string, string?>.Empty;
        reader.Warn(new FormulaFault(new RuleViolation(Rules.FormulaUnstable, operation.Syntax.GetLocation(), what, remedy)
        {
            Facts = text is null ? facts : facts.Add(FixFacts.Replacement, text),
        }));
    }

    // Whether the short name means the library's class here.
    private static bool IsKnown(IOperation operation) =>
        operation.SemanticModel!.LookupNamespacesAndTypes(operation.Syntax.SpanStart, name: "Formulas").FirstOrDefault() is INamedTypeSymbol type && WellKnownTypes.IsOurs(type, "Formulas");
}
