using System.CommandLine;
using Shared;

namespace Cluster.Commands;

/// <summary>How much work is handed out before results must come back.</summary>
internal static class OutstandingOption
{
    /// <summary>A new option, since a command owns its own.</summary>
    public static Option<int> Create() => NumberOption.Create(
        "--outstanding", "COUNT", "Pieces of work that are handed out at most before a result is collected; 0 is two for each thread of the cluster.", 0,
        count => count is >= 0 and <= 10_000, "a whole number from 0 to 10000");
}
