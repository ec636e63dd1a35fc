using NetGen.Tests.Cases;
using System.Text.RegularExpressions;
using NetGen.Tests.Support;

namespace NetGen.Tests.Checks;

/// <summary>What several contract tests demand.</summary>
internal static class ContractChecks
{
    /// <summary>Whether a network's loss is defined for a target.</summary>
    public static bool TakesTarget(NetworkCase network, double target) => network.Loss switch
    {
        Loss.BinaryCrossEntropy => target is >= 0 and <= 1,
        Loss.CrossEntropy => target >= 0 && double.IsFinite(target),
        _ => true,
    };

    /// <summary>Demands that a refusal names the argument and, as whole numbers, every given figure.</summary>
    public static void Names(Failures failures, string what, ArgumentException refusal, string argument, params string[] figures)
    {
        if (refusal.ParamName != argument)
        {
            failures.Add($"{what} blames '{refusal.ParamName}' instead of '{argument}'");
        }

        var missing = figures.Where(figure => !Regex.IsMatch(refusal.Message, $@"(?<![\d.]){Regex.Escape(figure)}(?!\d)")).ToList();
        if (missing.Count > 0)
        {
            failures.Add($"{what} does not say {string.Join(" and ", missing)}: {refusal.Message}");
        }
    }

    /// <summary>Demands that a network that refused something is not broken: it trains to the bits of one that never did.</summary>
    public static void StillTrains(Emitted net)
    {
        var (fresh, draw, failures) = (Emitted.Create(net.Case), new SampleDraw(net.Case, 99), new Failures(net.Case.Name));
        var (parameters, x, t, rate) = (draw.Parameters(), draw.Inputs(3), draw.Targets(3), draw.Round(0.01));
        (net.Parameters, fresh.Parameters) = (parameters, parameters);
        for (var step = 0; step < 3; step++)
        {
            var losses = new[] { net.TrainBatch(x, t, rate), net.TrainStep(x[..net.Case.Inputs], t[..net.Case.Outputs], rate) };
            Assert.All(losses, loss => Assert.True(double.IsFinite(loss)));
            failures.SameBits("losses after a refusal", [fresh.TrainBatch(x, t, rate), fresh.TrainStep(x[..net.Case.Inputs], t[..net.Case.Outputs], rate)], losses);
            failures.SameBits("parameters trained after a refusal", fresh.Parameters, net.Parameters);
        }

        failures.AssertNone();
    }

    /// <summary>Demands that a call leaves every parameter bit as it was, and returns the call's value.</summary>
    public static double Keeps(Failures failures, Emitted net, string what, Func<double> call)
    {
        var before = net.Parameters;
        var result = call();
        failures.SameBits($"parameters after {what}", before, net.Parameters);
        return result;
    }
}
