using NetGen.Generator.Programs;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Programs;

/// <summary>What the gradient checks are worth: they notice wrong backward passes.</summary>
public class BackwardMutantTests(ITestOutputHelper output)
{
    [Fact]
    public void WrongStepsAreNoticed()
    {
        var judged = RandomLayered.Draw(20).AsParallel().SelectMany((network, index) =>
            BackwardMutants.Of(Lowering.Lower(LayeredModels.Of(network)).Backward).Select(mutant => (mutant.Name, IsNoticed: IsNoticed(network, index, mutant.Steps))))
            .GroupBy(mutant => mutant.Name).ToList();
        foreach (var kind in judged.OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{kind.Key}: {kind.Count(mutant => mutant.IsNoticed)} of {kind.Count()}");
        }

        // The rest are where a delta is 0, behind units that are off, in sequences of one step, and what is not among the compared parameters.
        Assert.All(judged, kind => Assert.Contains(kind, mutant => mutant.IsNoticed));
        Assert.True(judged.Sum(kind => kind.Count(mutant => mutant.IsNoticed)) > 0.85 * judged.Sum(kind => kind.Count()));
        Assert.True(judged.Count >= 15, $"{judged.Count} kinds");
    }

    /// <summary>Kinks are told, at 0 and beside it, and smooth functions are not skipped.</summary>
    [Fact]
    public void KinksAreTold()
    {
        foreach (var kink in new[] { 0, 1e-6, -1e-5, 1.4e-5, 2e-5, -3e-5 })
        {
            Assert.Null(CentralDifference.SlopeOf(x => Math.Abs(x - kink), 1e-6));
        }

        Assert.Equal(1, CentralDifference.SlopeOf(Math.Exp, 1e-6)!.Value, 1e-9);
        Assert.Equal(3, CentralDifference.SlopeOf(x => Math.Sin(3 * x) + (4 * x * x), 1e-6)!.Value, 1e-9);
    }

    private static bool IsNoticed(LayeredNetwork network, int index, IReadOnlyList<Op> steps)
    {
        var check = new GradientCheck(network, index + 1, isTraining: false, _ => steps);
        check.CompareGiven(15);
        return check.Failures.Count > 0;
    }
}
