using NetGen.Tests.Cases;
using NetGen.Tests.Checks;

namespace NetGen.Tests.Bits;

/// <summary>Compares what children with different hardware settings have computed.</summary>
internal static class BitsComparer
{
    /// <summary>
    /// Portable networks must be the same in all children. Fused ones must be in those with a fused multiply-add; without it a
    /// product is rounded before the addition, which is another promise's number. Each network is looked at in the children whose setting takes it,
    /// and members to <paramref name="except"/> nowhere.
    /// </summary>
    public static Failures SameBits(IEnumerable<ITestNetwork> networks, IReadOnlyList<BitsReport> reports, params string[] except)
    {
        var failures = new Failures("bits");
        foreach (var network in networks)
        {
            BitsReport[] comparable = [.. reports.Where(report => report.Setting.Takes(network) && (network.Arithmetic == Arithmetic.Portable || report.HasFma))];
            foreach (var report in comparable.Skip(1))
            {
                Compare(network, comparable[0], report, except, failures);
            }
        }

        return failures;
    }

    /// <summary>A hash that stands still would be the same everywhere: training must move every network that has a gradient.</summary>
    public static Failures Trained(IEnumerable<ITestNetwork> networks, BitsReport report)
    {
        var failures = new Failures("training");
        foreach (var network in networks.Where(report.Setting.Takes))
        {
            var facts = report.Networks[network.Name];
            if (facts["moves"] == bool.TrueString && facts["initial"] == facts["trained"])
            {
                failures.Add($"{network.Name} has gradients but its parameters after training are the initial ones");
            }
        }

        return failures;
    }

    /// <summary>The share of the networks of which a fact is true.</summary>
    public static double Share(IEnumerable<ITestNetwork> networks, BitsReport report, string fact) =>
        networks.Where(report.Setting.Takes).Average(network => report.Networks[network.Name][fact] == bool.TrueString ? 1.0 : 0.0);

    private static void Compare(ITestNetwork network, BitsReport expected, BitsReport actual, string[] except, Failures failures)
    {
        if (!expected.Networks.TryGetValue(network.Name, out var ours) || !actual.Networks.TryGetValue(network.Name, out var theirs))
        {
            failures.Add($"{network.Name} is missing with {expected.Setting} or {actual.Setting}");
            return;
        }

        string[] members = [.. ours.Keys.Union(theirs.Keys).Except(except).Where(member => ours.GetValueOrDefault(member) != theirs.GetValueOrDefault(member))];
        if (members.Length > 0)
        {
            failures.Add($"{network.Name} differs between {expected.Setting} and {actual.Setting} in {string.Join(", ", members)}; declared:\n{network.ToSource()}");
        }
    }
}
