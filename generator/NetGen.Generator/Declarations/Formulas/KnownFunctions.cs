using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>The functions that formulas may call beside methods of the user's: those of <c>Math</c>, <c>MathF</c> and <c>NetGen.Formulas</c>.</summary>
internal static class KnownFunctions
{
    /// <summary>Their names, for messages.</summary>
    public const string Names = "Abs, Min, Max, Clamp, Exp, Log, Sqrt, Tanh, Sin, Cos, Atan, Sinh, Cosh, Pow, Sign and FusedMultiplyAdd of Math and MathF, and those of NetGen.Formulas";

    /// <summary>Whether a type has such functions.</summary>
    public static bool Has(INamedTypeSymbol type) => IsMath(type) || WellKnownTypes.IsOurs(type, "Formulas");

    /// <summary>Whether a type is <c>Math</c> or <c>MathF</c>.</summary>
    public static bool IsMath(INamedTypeSymbol type) =>
        type is { Name: "Math" or "MathF", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a method is the function of a name.</summary>
    public static bool Is(IMethodSymbol method, string name) => method.Name == name && Has(method.ContainingType);

    /// <summary>The formula of a function of numbers that may be anything; null where it is none of these.</summary>
    public static Expr? Find(string name, IReadOnlyList<Expr> x) => (name, x.Count) switch
    {
        ("Abs", 1) => Expr.Abs(x[0]),
        ("Min", 2) => Expr.Min(x[0], x[1]),
        ("Max", 2) => Expr.Max(x[0], x[1]),
        ("Exp", 1) => Expr.Exp(x[0]),
        ("Log", 1) => Expr.Log(x[0]),
        ("Sqrt", 1) => Expr.Sqrt(x[0]),
        ("Tanh", 1) => Expr.Tanh(x[0]),
        ("Sin", 1) => Expr.Of(CompositeFunction.Sin, x[0]),
        ("Cos", 1) => Expr.Of(CompositeFunction.Cos, x[0]),
        ("Atan", 1) => Expr.Of(CompositeFunction.Atan, x[0]),
        ("Sinh", 1) => Expr.Of(CompositeFunction.Sinh, x[0]),
        ("Cosh", 1) => Expr.Of(CompositeFunction.Cosh, x[0]),
        ("Sign", 1) => Expr.Select(x[0] < 0, -1, Expr.Select(x[0] > 0, 1, 0)),
        ("FusedMultiplyAdd", 3) => new Binary(BinaryOperator.Add, new Binary(BinaryOperator.Multiply, x[0], x[1]), x[2]),
        ("Sigmoid", 1) => Expr.Sigmoid(x[0]),
        ("Softplus", 1) => Expr.Softplus(x[0]),
        ("Erf", 1) => Expr.Erf(x[0]),
        ("Relu", 1) => Expr.Max(0, x[0]),
        ("ExpMinusOne", 1) => Expr.Of(CompositeFunction.ExpMinusOne, x[0]),
        _ => null,
    };
}
