using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Prints formulas for readers of steps, with the signs of mathematics for absolute values and roots.</summary>
internal sealed class DescriptionPrinter() : FormulaPrinter(Precision.Double)
{
    protected override (string Text, Rank Rank) Literal(double value) => (NumberText.Double(value), value < 0 ? Rank.Sign : Rank.Atom);

    protected override string Absolute(Expr x) => $"|{Print(x)}|";

    protected override (string Text, Rank Rank) Root(Expr x) => ($"√({Print(x)})", Rank.Atom);
}
