using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Tests.Cases.Formulas;

/// <summary>
/// Computes a formula as it stands in the source, on dual numbers: a second reader of the language of formulas, over syntax where the generator's is over the compiler's operations, which shares nothing with it.
/// </summary>
internal sealed class DualEvaluator
{
    private readonly Dictionary<string, MethodDeclarationSyntax> _methods;
    private readonly Dictionary<string, ExpressionSyntax> _constants;

    /// <param name="members">Methods and constants, as a class has them.</param>
    public DualEvaluator(string members)
    {
        var type = (ClassDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"class C {{ {members} }}")!;
        _methods = type.Members.OfType<MethodDeclarationSyntax>().ToDictionary(method => method.Identifier.ValueText);
        _constants = type.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables).ToDictionary(constant => constant.Identifier.ValueText, constant => constant.Initializer!.Value);
    }

    /// <summary>The value of a method.</summary>
    public DualNumber Call(string name, params DualNumber[] arguments)
    {
        var method = _methods[name];
        var names = method.ParameterList.Parameters.Select((parameter, i) => (parameter.Identifier.ValueText, arguments[i])).ToDictionary(pair => pair.ValueText, pair => pair.Item2);
        foreach (var statement in method.Body?.Statements ?? [])
        {
            if (statement is ReturnStatementSyntax last)
            {
                return Value(last.Expression!, names);
            }

            foreach (var local in ((LocalDeclarationStatementSyntax)statement).Declaration.Variables)
            {
                names[local.Identifier.ValueText] = Value(local.Initializer!.Value, names);
            }
        }

        return Value(method.ExpressionBody!.Expression, names);
    }

    private DualNumber Value(ExpressionSyntax node, IReadOnlyDictionary<string, DualNumber> names) => node switch
    {
        LiteralExpressionSyntax literal => Convert.ToDouble(literal.Token.Value is float single ? single.ToString("R", CultureInfo.InvariantCulture) : literal.Token.Value, CultureInfo.InvariantCulture),
        IdentifierNameSyntax name => names.TryGetValue(name.Identifier.ValueText, out var value) ? value : Value(_constants[name.Identifier.ValueText], names),
        ParenthesizedExpressionSyntax inner => Value(inner.Expression, names),
        CastExpressionSyntax cast => cast.Type.ToString() == "int" ? Math.Truncate(Value(cast.Expression, names).Value) : Value(cast.Expression, names),
        PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.UnaryMinusExpression) ? -Value(unary.Operand, names) : Value(unary.Operand, names),
        BinaryExpressionSyntax binary => Combine(binary.Kind(), Value(binary.Left, names), Value(binary.Right, names)),
        ConditionalExpressionSyntax choice => Holds(choice.Condition, names) ? Value(choice.WhenTrue, names) : Value(choice.WhenFalse, names),
        SwitchExpressionSyntax choice => Choose(choice, names),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "PI" } => Math.PI,
        InvocationExpressionSyntax call => Call(call, names),
        _ => throw new NotSupportedException(node.Kind().ToString()),
    };

    private DualNumber Call(InvocationExpressionSyntax call, IReadOnlyDictionary<string, DualNumber> names)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is MemberAccessExpressionSyntax member)
        {
            return DualFunctions.Call(member.Name.Identifier.ValueText, [.. arguments.Select(argument => Value(argument.Expression, names))]);
        }

        // By name, by place, or by default.
        var parameters = _methods[call.Expression.ToString()].ParameterList.Parameters;
        var values = parameters.Select((parameter, i) => arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Identifier.ValueText)?.Expression
            ?? (i < arguments.Count && arguments[i].NameColon is null ? arguments[i].Expression : parameter.Default!.Value));
        return Call(call.Expression.ToString(), [.. values.Select(value => Value(value, names))]);
    }

    private DualNumber Choose(SwitchExpressionSyntax choice, IReadOnlyDictionary<string, DualNumber> names)
    {
        var value = Value(choice.GoverningExpression, names).Value;
        var arm = choice.Arms.First(arm => Fits(arm.Pattern, value, names) && (arm.WhenClause is null || Holds(arm.WhenClause.Condition, names)));
        return Value(arm.Expression, names);
    }

    private bool Fits(PatternSyntax pattern, double value, IReadOnlyDictionary<string, DualNumber> names) => pattern switch
    {
        DiscardPatternSyntax => true,
        ParenthesizedPatternSyntax inner => Fits(inner.Pattern, value, names),
        UnaryPatternSyntax not => !Fits(not.Pattern, value, names),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } and => Fits(and.Left, value, names) && Fits(and.Right, value, names),
        BinaryPatternSyntax or => Fits(or.Left, value, names) || Fits(or.Right, value, names),
        ConstantPatternSyntax constant => value == Value(constant.Expression, names).Value,
        RelationalPatternSyntax relation => Compare(relation.OperatorToken.Kind(), value, Value(relation.Expression, names).Value),
        _ => throw new NotSupportedException(pattern.Kind().ToString()),
    };

    private bool Holds(ExpressionSyntax node, IReadOnlyDictionary<string, DualNumber> names) => node switch
    {
        ParenthesizedExpressionSyntax inner => Holds(inner.Expression, names),
        PrefixUnaryExpressionSyntax not => !Holds(not.Operand, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => Holds(and.Left, names) && Holds(and.Right, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or => Holds(or.Left, names) || Holds(or.Right, names),
        BinaryExpressionSyntax comparison => Compare(comparison.OperatorToken.Kind(), Value(comparison.Left, names).Value, Value(comparison.Right, names).Value),
        IsPatternExpressionSyntax pattern => Fits(pattern.Pattern, Value(pattern.Expression, names).Value, names),
        _ => throw new NotSupportedException(node.Kind().ToString()),
    };

    private static bool Compare(SyntaxKind comparison, double a, double b) => comparison switch
    {
        SyntaxKind.LessThanToken => a < b,
        SyntaxKind.LessThanEqualsToken => a <= b,
        SyntaxKind.GreaterThanToken => a > b,
        SyntaxKind.GreaterThanEqualsToken => a >= b,
        SyntaxKind.EqualsEqualsToken => a == b,
        SyntaxKind.ExclamationEqualsToken => a != b,
        _ => throw new NotSupportedException(comparison.ToString()),
    };

    private static DualNumber Combine(SyntaxKind kind, DualNumber a, DualNumber b) => kind switch
    {
        SyntaxKind.AddExpression => a + b,
        SyntaxKind.SubtractExpression => a - b,
        SyntaxKind.MultiplyExpression => a * b,
        SyntaxKind.DivideExpression => a / b,

        // Of constants, which the compiler computes.
        SyntaxKind.ModuloExpression => a.Value % b.Value,
        _ => throw new NotSupportedException(kind.ToString()),
    };
}
