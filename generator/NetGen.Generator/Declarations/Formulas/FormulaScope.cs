using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>What names mean at a place of a formula.</summary>
/// <param name="Values">The formulas of parameters and locals.</param>
/// <param name="Callers">The methods that are being read, from the outermost on: none of them may be called.</param>
internal sealed record FormulaScope(ImmutableDictionary<ISymbol, Expr> Values, ImmutableList<IMethodSymbol> Callers);
