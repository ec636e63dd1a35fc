using System.Text.RegularExpressions;
using NetGen.Tests.Support;

namespace NetGen.Tests.Checks;

/// <summary>What several contract tests demand.</summary>
internal static class ContractChecks
{
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

    /// <summary>Demands that a network that refused something is not broken: its next steps go down.</summary>
    public static void StillTrains(Emitted net)
    {
        var draw = new SampleDraw(net.Case, 99);
        net.Parameters = draw.Parameters();
        var (x, t) = (draw.Inputs(3), draw.Targets(3));
        var before = net.ComputeLoss(x, t);
        Assert.True(double.IsFinite(before));
        Assert.Equal(before, net.TrainBatch(x, t, draw.Round(0.001)), Math.Abs(before) * 1e-5);
        Assert.True(net.ComputeLoss(x, t) < before, $"{net.Case.Name} does not train after a refusal");
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
