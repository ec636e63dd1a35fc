using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Prints formulas for readers: plain numbers, and functions by their names in mathematics.</summary>
internal sealed class DescriptionPrinter() : ScalarPrinter(Precision.Double, fused: false)
{
    protected override (string Text, Rank Rank) Literal(double value) => (NumberText.Double(value), value < 0 ? Rank.Sign : Rank.Atom);

    protected override string Absolute(Expr x) => $"|{Print(x)}|";

    protected override (string Text, Rank Rank) Root(Expr x) => ($"√({Print(x)})", Rank.Atom);

    protected override string Invoke(Call call) => $"{FunctionNames.Of(call.Function).ToLowerInvariant()}({Print(call.Argument)})";

    protected override (string Text, Rank Rank) Extreme(Binary b) => ($"{(b.Operator == BinaryOperator.Min ? "min" : "max")}({Print(b.Left)}, {Print(b.Right)})", Rank.Atom);
}
