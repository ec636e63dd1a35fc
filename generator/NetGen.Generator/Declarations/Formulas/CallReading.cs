using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Formulas.Composites;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Reads calls: known functions, and methods of the user's, which are put in their places.</summary>
internal static class CallReading
{
    public static Expr? Read(FormulaReader reader, IInvocationOperation call, FormulaScope scope)
    {
        var method = call.TargetMethod;
        var isKnown = KnownFunctions.Has(method.ContainingType);
        if (!isKnown && (method.ContainingType.TypeKind == TypeKind.Delegate ? "it is a delegate" : FormulaMethods.FaultOf(method)) is { } fault)
        {
            return reader.Fail(FormulaFault.NotUnderstood(call.Syntax, $"a call of '{method.Name}', since {fault}", $"call a static method of float or double, or one of {KnownFunctions.Names}"));
        }

        if (scope.Callers.Contains(method, SymbolEqualityComparer.Default))
        {
            return reader.Fail(new FormulaFault(new RuleViolation(Rules.FormulaCallsItself, call.Syntax.GetLocation(), method.Name)));
        }

        var arguments = new Expr?[method.Parameters.Length];
        foreach (var argument in call.Arguments)
        {
            arguments[argument.Parameter!.Ordinal] = ExpressionReading.Read(reader, argument.Value, scope);
        }

        if (arguments.Any(argument => argument is null))
        {
            return null;
        }

        var formulas = arguments.Select(argument => argument!).ToList();
        return isKnown ? Known(reader, call, formulas) : reader.Call(method, formulas, scope.Callers, call.Syntax.GetLocation());
    }

    private static Expr? Known(FormulaReader reader, IInvocationOperation call, List<Expr> x)
    {
        UnstableForms.Check(reader, call, x);
        return (call.TargetMethod.Name, x.Count) switch
        {
            ("Clamp", 3) => Clamp(reader, call, x),
            ("Pow", 2) => Power(reader, call, x),
            ("Log", 2) => reader.Fail(FormulaFault.NotUnderstood(call.Syntax, "the logarithm to a base", "write Log(x) / Log(base)")),
            (var name, _) => KnownFunctions.Find(name, x) ?? reader.Fail(FormulaFault.NotUnderstood(call.Syntax, $"the function '{name}'", $"write it with {KnownFunctions.Names}")),
        };
    }

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
