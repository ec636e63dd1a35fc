using Shared;

namespace Cluster.Silos;

/// <summary>What an exception of the cluster's says, on one line: those of Orleans carry whole stacks in their messages.</summary>
internal static class Cause
{
    private const int Longest = 300;

    /// <summary>The start of what the innermost exception says.</summary>
    public static string Of(Exception problem)
    {
        var line = problem.GetBaseException().Message.Split('\n')[0].Trim();
        return OneLine.Escape(line.Length <= Longest ? line : $"{line[..Longest]}...");
    }
}
