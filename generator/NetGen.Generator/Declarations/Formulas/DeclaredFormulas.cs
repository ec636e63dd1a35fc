using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>The formulas of a declaration.</summary>
/// <param name="Layers">One for each layer; null where it has none.</param>
/// <param name="Loss">The loss; null where it is none of the user's.</param>
internal sealed record DeclaredFormulas(IReadOnlyList<FormulaModel?> Layers, FormulaModel? Loss);
