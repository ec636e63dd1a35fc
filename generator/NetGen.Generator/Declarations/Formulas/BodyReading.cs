using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Reads a method's body: one expression, or locals and a return.</summary>
internal static class BodyReading
{
    public static Expr? Read(FormulaReader reader, IMethodBodyOperation method, FormulaScope scope)
    {
        if ((method.BlockBody ?? method.ExpressionBody) is not { } block)
        {
            return null;
        }

        foreach (var statement in block.Operations)
        {
            switch (statement)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    return ExpressionReading.Read(reader, value, scope);
                case IVariableDeclarationGroupOperation group:
                    if (Declare(reader, group, scope) is not { } extended)
                    {
                        return null;
                    }

                    scope = extended;
                    break;
                default:
                    return reader.Fail(FormulaFault.NotUnderstood(
                        statement.Syntax, StatementWords.Of(statement), "write the formula as one expression, with locals before one return; ?: and switch expressions choose"));
            }
        }

        return null;
    }

    private static FormulaScope? Declare(FormulaReader reader, IVariableDeclarationGroupOperation group, FormulaScope scope)
    {
        foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators).Where(declarator => !declarator.Symbol.HasConstantValue || declarator.Symbol.ConstantValue is not string))
        {
            var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
            if (initializer is null)
            {
                reader.Fail(FormulaFault.NotUnderstood(declarator.Syntax, $"the local '{declarator.Symbol.Name}' without a value", "give it its value where it is declared"));
                return null;
            }

            if (ExpressionReading.Read(reader, initializer.Value, scope) is not { } value)
            {
                return null;
            }

            scope = scope with { Values = scope.Values.SetItem(declarator.Symbol, value) };
        }

        return scope;
    }
}
