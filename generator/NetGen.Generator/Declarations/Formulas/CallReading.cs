using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Formulas.Composites;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Reads calls: functions of <c>Math</c>, <c>MathF</c> and <c>NetGen.Formulas</c>, and methods of the user's, which are put in their places.</summary>
internal static class CallReading
{
    private const string Known = "Abs, Min, Max, Clamp, Exp, Log, Sqrt, Tanh, Sin, Cos, Atan, Sinh, Cosh, Pow, Sign and FusedMultiplyAdd of Math and MathF, and those of NetGen.Formulas";

    public static Expr? Read(FormulaReader reader, IInvocationOperation call, FormulaScope scope)
    {
        var method = call.TargetMethod;
        var isKnown = IsMath(method.ContainingType) || WellKnownTypes.IsOurs(method.ContainingType, "Formulas");
        if (!isKnown && (FormulaMethods.FaultOf(method) ?? (method.ContainingType.TypeKind == TypeKind.Delegate ? "it is a delegate" : null)) is { } fault)
        {
            return reader.Fail(FormulaFault.NotUnderstood(call.Syntax, $"a call of '{method.Name}', since {fault}", $"call a static method of float or double, or one of {Known}"));
        }

        if (scope.Callers.Contains(method, SymbolEqualityComparer.Default))
        {
            return reader.Fail(new FormulaFault(new RuleViolation(Rules.FormulaCallsItself, call.Syntax.GetLocation(), method.Name)));
        }

        var arguments = new Expr?[method.Parameters.Length];
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is not null))
        {
            arguments[argument.Parameter!.Ordinal] = ExpressionReading.Read(reader, argument.Value, scope);
        }

        if (arguments.Any(argument => argument is null))
        {
            return null;
        }

        var formulas = arguments.Select(argument => argument!).ToList();
        if (!isKnown)
        {
            return reader.Read(method, formulas, scope.Callers, call.Syntax.GetLocation());
        }

        UnstableForms.Check(reader, call, formulas);
        return Function(reader, call, formulas);
    }

    private static bool IsMath(INamedTypeSymbol type) =>
        type is { Name: "Math" or "MathF", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static Expr? Function(FormulaReader reader, IInvocationOperation call, List<Expr> x) => (call.TargetMethod.Name, x.Count) switch
    {
        ("Abs", 1) => Expr.Abs(x[0]),
        ("Min", 2) => Expr.Min(x[0], x[1]),
        ("Max", 2) => Expr.Max(x[0], x[1]),
        ("Clamp", 3) => Clamp(reader, call, x),
        ("Exp", 1) => Expr.Exp(x[0]),
        ("Log", 1) => Expr.Log(x[0]),
        ("Sqrt", 1) => Expr.Sqrt(x[0]),
        ("Tanh", 1) => Expr.Tanh(x[0]),
        ("Sin", 1) => Expr.Of(CompositeFunction.Sin, x[0]),
        ("Cos", 1) => Expr.Of(CompositeFunction.Cos, x[0]),
        ("Atan", 1) => Expr.Of(CompositeFunction.Atan, x[0]),
        ("Sinh", 1) => Expr.Of(CompositeFunction.Sinh, x[0]),
        ("Cosh", 1) => Expr.Of(CompositeFunction.Cosh, x[0]),
        ("Pow", 2) => Power(reader, call, x),
        ("Sign", 1) => Expr.Select(x[0] < 0, -1, Expr.Select(x[0] > 0, 1, 0)),
        ("FusedMultiplyAdd", 3) => new Binary(BinaryOperator.Add, new Binary(BinaryOperator.Multiply, x[0], x[1]), x[2]),
        ("Sigmoid", 1) => Expr.Sigmoid(x[0]),
        ("Softplus", 1) => Expr.Softplus(x[0]),
        ("Erf", 1) => Expr.Erf(x[0]),
        ("Relu", 1) => Expr.Max(0, x[0]),
        ("ExpMinusOne", 1) => Expr.Of(CompositeFunction.ExpMinusOne, x[0]),
        _ => reader.Fail(FormulaFault.NotUnderstood(call.Syntax, $"the function '{call.TargetMethod.Name}'", $"write it with {Known}")),
    };

    private static Expr? Clamp(FormulaReader reader, IInvocationOperation call, List<Expr> x) => (x[1], x[2]) switch
    {
        (Constant low, Constant high) when low.Value <= high.Value => Expr.Max(Expr.Min(x[0], high), low),
        (Constant, Constant) => reader.Fail(FormulaFault.NotUnderstood(call.Syntax, "a range from above to below", "write the smaller limit first")),
        _ => reader.Fail(FormulaFault.NotUnderstood(call.Syntax, "a range whose limits are no constants", "write Min and Max")),
    };

    private static Expr? Power(FormulaReader reader, IInvocationOperation call, List<Expr> x)
    {
        var place = call.Arguments.First(argument => argument.Parameter!.Ordinal == 1).Syntax;
        return x[1] switch
        {
            Constant exponent when Math.Abs(exponent.Value) <= Powers.Most => Expr.Power(x[0], exponent.Value),
            Constant => reader.Fail(FormulaFault.NotUnderstood(place, "an exponent beyond 1024", "write a smaller one")),
            _ => reader.Fail(FormulaFault.NotUnderstood(place, "an exponent that is no constant", "write Exp(exponent * Log(base)) where the base is above 0")),
        };
    }
}
