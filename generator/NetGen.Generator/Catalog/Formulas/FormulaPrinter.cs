using NetGen.Generator.Support;

namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Prints formulas for readers, who know the signs of mathematics from C#: plain numbers, and functions by their names in mathematics.</summary>
/// <param name="precision">The number type that numbers are rounded to.</param>
internal class FormulaPrinter(Precision precision) : ScalarPrinter(precision, fused: false)
{
    /// <summary>The formula as text.</summary>
    public static string Text(Expr formula, Precision precision) => new FormulaPrinter(precision).Print(formula);

    protected override (string Text, Rank Rank) Literal(double value) => (NumberText.Number(value, NumberType), value < 0 ? Rank.Sign : Rank.Atom);

    protected override string Absolute(Expr x) => $"abs({Print(x)})";

    protected override (string Text, Rank Rank) Root(Expr x) => ($"sqrt({Print(x)})", Rank.Atom);

    protected override string Invoke(Call call) => $"{FunctionNames.Of(call.Function).ToLowerInvariant()}({Print(call.Argument)})";

    protected override (string Text, Rank Rank) Extreme(Binary b) => ($"{(b.Operator == BinaryOperator.Min ? "min" : "max")}({Print(b.Left)}, {Print(b.Right)})", Rank.Atom);

    protected override (string Text, Rank Rank) Choose(Choice c) => (Ternary(c.Condition.Left, Symbol(c.Condition.Comparison), c.Condition.Right, c.Then, c.Otherwise), Rank.Conditional);

    protected override (string Text, Rank Rank) Unexpanded(Expr expr) => expr switch
    {
        Composite { Function: CompositeFunction.ExpMinusOne } c => ($"expm1({Print(c.Argument)})", Rank.Atom),
        Composite c => ($"{c.Function.ToString().ToLowerInvariant()}({Print(c.Argument)})", Rank.Atom),
        Power p => ($"pow({Print(p.Base)}, {NumberText.Number(p.Exponent, NumberType)})", Rank.Atom),
        _ => base.Unexpanded(expr),
    };
}
