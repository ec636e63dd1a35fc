namespace NetGen.Tests.Checks;

/// <summary>Derivatives from function values alone. They know nothing of any formula, so they judge every formula.</summary>
internal static class CentralDifferences
{
    private const double Step = 1e-5;

    /// <summary>
    /// The gradient of a function at a point, or null where a kink lies within reach of the step. A kink beside the point makes
    /// the central differences of a step and of half a step disagree; one at the very point makes the two one-sided ones disagree.
    /// </summary>
    public static double[]? Gradient(Func<double[], double> function, double[] point)
    {
        var moved = (double[])point.Clone();
        var here = function(moved);
        var gradient = new double[point.Length];
        var (largestKink, largestDrift) = (0.0, 0.0);
        for (var i = 0; i < point.Length; i++)
        {
            var (above, below) = (At(Step), At(-Step));
            var (nearAbove, nearBelow) = (At(Step / 2), At(-Step / 2));
            moved[i] = point[i];
            gradient[i] = (above - below) / (2 * Step);
            var half = (nearAbove - nearBelow) / Step;
            var kink = Math.Abs((above - here) - (here - below)) / Step;
            (largestKink, largestDrift) = (Math.Max(largestKink, kink), Math.Max(largestDrift, Math.Abs(gradient[i] - half)));

            double At(double shift)
            {
                moved[i] = point[i] + shift;
                return function(moved);
            }
        }

        // The bounds lie between what a smooth function shows (second derivative times the step; rounding) and what a kink does.
        var scale = gradient.Aggregate(1e-3, (largest, value) => Math.Max(largest, Math.Abs(value)));
        return largestKink < 2e-3 * scale && largestDrift < 3e-7 * scale ? gradient : null;
    }
}
