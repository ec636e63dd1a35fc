namespace NetGen.Tests.Checks;

/// <summary>
/// The slope of a function of one number at 0 from its values at ±h and ±2h. A kink within that reach is told by two things that a smooth function has in common at both steps: its central difference
/// (for a kink at x &lt; h they differ by a share x / h of the kink) and its second difference, which grows as h² (for a kink at 0 it grows as h).
/// </summary>
internal static class CentralDifference
{
    private const double Step = 2e-5;

    /// <summary>The slope; null where the function is not smooth.</summary>
    /// <param name="function">The function.</param>
    /// <param name="bound">The error that is allowed: a kink that is not told makes less.</param>
    public static double? SlopeOf(Func<double, double> function, double bound)
    {
        var (middle, right, left, farRight, farLeft) = (function(0), function(Step), function(-Step), function(2 * Step), function(-2 * Step));
        var (near, far) = ((right - left) / (2 * Step), (farRight - farLeft) / (4 * Step));
        var bend = (farRight + farLeft - (2 * middle) - (4 * (right + left - (2 * middle)))) / Step;
        return Math.Abs(far - near) > bound || Math.Abs(bend) > bound ? null : ((4 * near) - far) / 3;
    }
}
