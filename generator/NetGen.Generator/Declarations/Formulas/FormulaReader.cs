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
/// <param name="precision">The network's, which numbers must fit.</param>
/// <param name="sources">Receives the files of the bodies that are read.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class FormulaReader(Compilation compilation, Precision precision, ICollection<SyntaxTree> sources, CancellationToken cancellation)
{
    /// <summary>Parts of a formula, calls and locals put in, how deep they stand in one another, and bodies that are read: what is beyond would take time or stack without end.</summary>
    private const int Most = 256;

    private readonly List<FormulaFault> _faults = [];
    private int _bodies;
    private int _depth;
    private bool _isTooLarge;

    /// <summary>What was found in the methods that were read.</summary>
    public IReadOnlyList<FormulaFault> Faults => _faults;

    /// <summary>Whether there is an error among them.</summary>
    public bool HasErrors => _faults.Any(fault => fault.Violation.IsError);

    /// <summary>The formula of a method, with names for its parameters; null where there are faults, or where it does not compile.</summary>
    /// <param name="method">The method.</param>
    /// <param name="place">Where it is named.</param>
    /// <param name="names">As many as it may have parameters.</param>
    public Expr? Read(IMethodSymbol method, Location place, params string[] names)
    {
        var arguments = names.Take(method.Parameters.Length).Select(Expr.Name).ToList();
        return KnownFunctions.Has(method.ContainingType) ? KnownFunctions.Find(method.Name, arguments) : Call(method, arguments, ImmutableList<IMethodSymbol>.Empty, place);
    }

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

    /// <summary>Reads a part of a formula, unless it stands too deep.</summary>
    public T? Descend<T>(SyntaxNode node, Func<T?> read)
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        if (_isTooLarge || _depth >= Most)
        {
            TooLarge(node);
            return null;
        }

        _depth++;
        try
        {
            return read();
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>The formula, if it is not too large, and a number that the network's numbers have.</summary>
    public Expr? Checked(Expr? formula, SyntaxNode node) => formula switch
    {
        null => null,
        Constant c when FaultOf(c.Value) is { } fault => Fail(FormulaFault.NotUnderstood(node, fault, "write another number")),
        _ when FormulaSize.IsAtMost(formula, Most) => formula,
        _ => TooLarge(node),
    };

    /// <summary>What keeps a number from being one of the network's; null where nothing does.</summary>
    public string? FaultOf(double number)
    {
        var rounded = precision == Precision.Single ? (float)number : number;
        return double.IsNaN(number) || double.IsInfinity(number) ? "a number that is not finite"
            : double.IsInfinity(rounded) || (rounded.Equals(0.0) && number != 0) ? $"the number {NumberText.Number(number, Precision.Double)}, which is {NumberText.Number(rounded, Precision.Double)} as a float"
            : null;
    }

    /// <summary>The formula of a method that another one calls, with what it is called with.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">A formula for each parameter.</param>
    /// <param name="callers">The methods that are being read.</param>
    /// <param name="place">Where it is called.</param>
    public Expr? Call(IMethodSymbol method, IReadOnlyList<Expr> arguments, ImmutableList<IMethodSymbol> callers, Location place)
    {
        method = method.PartialImplementationPart ?? method;
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } body || method.IsExtern || method.IsPartialDefinition || !compilation.ContainsSyntaxTree(body.SyntaxTree))
        {
            return Fail(new FormulaFault(new RuleViolation(Rules.FormulaNotUnderstood, place, $"the method '{method.Name}', whose body is not in this project,", "write what it computes as a method of yours")));
        }

        if (++_bodies > Most)
        {
            return TooLarge(body);
        }

        sources.Add(body.SyntaxTree);
        var values = ImmutableDictionary<ISymbol, Expr>.Empty.WithComparers(SymbolEqualityComparer.Default)
            .AddRange(method.Parameters.Select((parameter, i) => new KeyValuePair<ISymbol, Expr>(parameter, arguments[i])));
        return compilation.GetSemanticModel(body.SyntaxTree).GetOperation(body, cancellation) is IMethodBodyOperation operation
            ? BodyReading.Read(this, operation, new FormulaScope(values, callers.Add(method)))
            : null;
    }

    private Expr? TooLarge(SyntaxNode node)
    {
        // One place is enough: what stands around it is too large as well.
        if (!_isTooLarge)
        {
            _isTooLarge = true;
            Fail(new FormulaFault(new RuleViolation(Rules.FormulaTooLarge, node.GetLocation(), NumberText.Integer(Most))));
        }

        return null;
    }
}
