using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Models;

/// <summary>A formula that the user wrote as a method: an activation of z, or a loss of y and t.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Value">What it computes, as it was written: calls and locals are in their places, and variables have the names z, y and t.</param>
/// <param name="Precision">The number type of the network.</param>
internal sealed record FormulaModel(string Name, Expr Value, Precision Precision)
{
    /// <summary>The user's own derivative of an activation, of z, or of z and y; null where it is derived.</summary>
    public Expr? Derivative { get; init; }
}
