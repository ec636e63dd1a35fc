using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Support;

namespace NetGen.Generator.Programs;

/// <summary>The variables of a step's formula: its operands in their order.</summary>
internal static class OperandNames
{
    /// <summary>What the formula gives, in a derivative.</summary>
    public static readonly Expr Result = Expr.Name("y");

    /// <summary>The variable of an operand.</summary>
    public static Expr Of(int index) => Expr.Name(Text(index));

    /// <inheritdoc cref="Of"/>
    public static string Text(int index) => "u" + NumberText.Integer(index);
}
