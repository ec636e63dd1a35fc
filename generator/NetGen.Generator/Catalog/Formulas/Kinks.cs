namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Finds where a formula of one variable changes its branch.</summary>
internal static class Kinks
{
    private const int Steps = 2000;
    private const double From = -10;
    private const double Step = 0.01;

    /// <summary>The points from −10 to 10, as far as a search in steps of a hundredth finds them.</summary>
    public static IEnumerable<double> Of(Expr formula) => EachOnce.Parts(formula).Select(Border).OfType<Expr>().Distinct().SelectMany(Zeros).Distinct();

    /// <summary>The points where something is divided by 0, found in the same way.</summary>
    public static IEnumerable<double> OfDivisors(Expr formula) =>
        EachOnce.Parts(formula).OfType<Binary>().Where(part => part.Operator == BinaryOperator.Divide).Select(part => part.Right).Distinct().SelectMany(Zeros).Distinct();

    // What is 0 where a branch ends.
    private static Expr? Border(Expr part) => part switch
    {
        Choice c => c.Condition.Left - c.Condition.Right,
        Binary { Operator: BinaryOperator.Min or BinaryOperator.Max } b => b.Left - b.Right,
        Call { Function: Function.Abs } c => c.Argument,
        _ => null,
    };

    private static IEnumerable<double> Zeros(Expr border)
    {
        double At(double z) => border.Evaluate(_ => z);
        for (var i = 0; i < Steps; i++)
        {
            var (low, high) = (From + (i * Step), From + ((i + 1) * Step));
            var (a, b) = (At(low), At(high));
            if (a.Equals(0.0))
            {
                yield return low;
            }
            else if (a < 0 != b < 0 && !double.IsNaN(a) && !double.IsNaN(b))
            {
                for (var half = 0; half < 60; half++)
                {
                    var middle = 0.5 * (low + high);
                    (low, high) = At(middle) < 0 == a < 0 ? (middle, high) : (low, middle);
                }

                yield return high;
            }
        }
    }
}
