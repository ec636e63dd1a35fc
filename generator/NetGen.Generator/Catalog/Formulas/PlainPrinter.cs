namespace NetGen.Generator.Catalog.Formulas;

/// <summary>
/// Prints formulas for runtimes that may compute in a higher precision than that of the type, as Mono did with float and the 32-bit .NET Framework
/// does: a cast rounds each result, which the C# standard promises of a cast alone.
/// </summary>
internal sealed class PlainPrinter(Precision precision, bool fused) : ScalarPrinter(precision, fused)
{
    public override bool RoundsByCast => NumberType == Precision.Single;

    // A double is rounded to its 53 bits everywhere but in the x87's registers, which these runtimes set to 53 bits.
    protected override (string Text, Rank Rank) Rounded(string text, Rank rank) =>
        NumberType == Precision.Single ? ($"(float)({text})", Rank.Sign) : (text, rank);

    protected override (string Text, Rank Rank) Extreme(Binary b) =>
        (Ternary(b.Left, b.Operator == BinaryOperator.Min ? "<" : ">", b.Right, b.Left, b.Right), Rank.Conditional);
}
