using NetGen.Tests.Checks;

namespace NetGen.Tests.Layered;

/// <summary>Compares gradients of a network with central differences, and counts how many could be.</summary>
internal sealed class SlopeCount(string subject)
{
    private readonly Failures _failures = new(subject);

    /// <summary>Numbers that were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Numbers that were not: there is a kink.</summary>
    public int Skipped { get; private set; }

    public void Compare(string member, double[] gradient, int[] places, double[] point, Func<double[], double> function)
    {
        var bound = Tolerance.CentralDifferences * Math.Max(1e-2, gradient.Select(Math.Abs).Append(0).Max());
        foreach (var place in places)
        {
            var slope = CentralDifference.SlopeOf(change => function([.. point.Select((number, i) => i == place ? number + change : number)]), bound);
            if (slope is null)
            {
                Skipped++;
                continue;
            }

            Compared++;
            if (!(Math.Abs(slope.Value - gradient[place]) <= bound))
            {
                _failures.Add(FormattableString.Invariant($"{member}[{place}] is {gradient[place]:R}, by differences {slope:R}"));
            }
        }
    }

    public void HasNone(string member, double[] gradient)
    {
        if (gradient.Any(number => number != 0))
        {
            _failures.Add($"{member} have a gradient");
        }
    }

    /// <summary>Demands that all that was compared agrees, and that most was compared.</summary>
    public void AssertNone()
    {
        _failures.AssertNone();
        Assert.InRange(Skipped, 0, Compared / 3);
    }
}
