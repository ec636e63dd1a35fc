namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Prints what a step of an optimizer computes once, in double precision whatever the network's numbers are.</summary>
internal sealed class StepPrinter() : ScalarPrinter(Precision.Double, fused: false)
{
    // The kernels have no function for these in double precision, and a step computes them once.
    protected override (string Text, Rank Rank) Extreme(Binary b) =>
        ($"global::System.Math.{(b.Operator == BinaryOperator.Min ? "Min" : "Max")}({Print(b.Left)}, {Print(b.Right)})", Rank.Atom);
}
