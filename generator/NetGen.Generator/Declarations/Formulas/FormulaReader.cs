using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>
/// Reads a method as a formula, by the compiler's own view of it: names, constants and conversions are resolved there. What is not understood is a fault at its node, and the formula is
/// null; other parts are read all the same, so that all faults are told at once.
/// </summary>
/// <param name="compilation">Has the methods' bodies.</param>
/// <param name="sources">Receives the files of the bodies that are read.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class FormulaReader(Compilation compilation, ICollection<SyntaxTree> sources, CancellationToken cancellation)
{
    /// <summary>Parts of a formula, calls and locals put in; its derivative has several times as many.</summary>
    private const int Most = 256;

    private readonly List<FormulaFault> _faults = [];

    /// <summary>What was found in the methods that were read.</summary>
    public IReadOnlyList<FormulaFault> Faults => _faults;

    /// <summary>The formula of a method, with names for its parameters; null where there are faults, or where it does not compile.</summary>
    public Expr? Read(IMethodSymbol method, params string[] names) =>
        Read(method, names.Take(method.Parameters.Length).Select(Expr.Name).ToList(), ImmutableList<IMethodSymbol>.Empty, method.Locations.FirstOrDefault());

    /// <summary>Notes a fault, and gives no formula.</summary>
    public Expr? Fail(FormulaFault fault)
    {
        Warn(fault);
        return null;
    }

    /// <summary>Notes something that is no fault; once, however often a method is called.</summary>
    public void Warn(FormulaFault fault)
    {
        if (!_faults.Any(known => known.Violation.Location == fault.Violation.Location && known.Violation.Rule == fault.Violation.Rule))
        {
            _faults.Add(fault);
        }
    }

    /// <summary>The formula of a method that another one calls, with what it is called with.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">A formula for each parameter.</param>
    /// <param name="callers">The methods that are being read.</param>
    /// <param name="place">Where it is called.</param>
    public Expr? Read(IMethodSymbol method, IReadOnlyList<Expr> arguments, ImmutableList<IMethodSymbol> callers, Location? place)
    {
        cancellation.ThrowIfCancellationRequested();
        if (method.DeclaringSyntaxReferences.Length == 0 || method.IsExtern || (method.PartialImplementationPart ?? method) is { IsPartialDefinition: true })
        {
            return Fail(new FormulaFault(new RuleViolation(
                Rules.FormulaNotUnderstood, place ?? Location.None, $"the method '{method.Name}', whose body is not in this project,", "write what it computes as a method of yours")));
        }

        var body = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (!compilation.ContainsSyntaxTree(body.SyntaxTree))
        {
            return null;
        }

        sources.Add(body.SyntaxTree);
        var values = ImmutableDictionary<ISymbol, Expr>.Empty.WithComparers(SymbolEqualityComparer.Default);
        for (var i = 0; i < arguments.Count; i++)
        {
            values = values.Add((method.PartialImplementationPart ?? method).Parameters[i], arguments[i]);
        }

        return compilation.GetSemanticModel(body.SyntaxTree).GetOperation(body, cancellation) is IMethodBodyOperation operation
            ? Body(operation, body, new FormulaScope(values, callers.Add(method)))
            : null;
    }

    /// <summary>The formula, if it is not too large.</summary>
    public Expr? Limited(Expr? formula, SyntaxNode node) => formula is null || FormulaSize.IsAtMost(formula, Most)
        ? formula
        : Fail(new FormulaFault(new RuleViolation(Rules.FormulaTooLarge, node.GetLocation(), NumberText.Integer(Most))));

    // A body is one expression, or locals and a return.
    private Expr? Body(IMethodBodyOperation method, SyntaxNode node, FormulaScope scope)
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
                    return ExpressionReading.Read(this, value, scope);
                case IVariableDeclarationGroupOperation group:
                    if (Declare(group, scope) is not { } extended)
                    {
                        return null;
                    }

                    scope = extended;
                    break;
                default:
                    return Fail(FormulaFault.NotUnderstood(
                        statement.Syntax, StatementWords.Of(statement), "write the formula as one expression, with locals before one return; ?: and switch expressions choose"));
            }
        }

        return null;
    }

    private FormulaScope? Declare(IVariableDeclarationGroupOperation group, FormulaScope scope)
    {
        foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators))
        {
            var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
            if (initializer is null)
            {
                Fail(FormulaFault.NotUnderstood(declarator.Syntax, $"the local '{declarator.Symbol.Name}' without a value", "give it its value where it is declared"));
                return null;
            }

            if (ExpressionReading.Read(this, initializer.Value, scope) is not { } value)
            {
                return null;
            }

            scope = scope with { Values = scope.Values.Add(declarator.Symbol, value) };
        }

        return scope;
    }
}
