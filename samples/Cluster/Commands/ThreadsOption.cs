using System.CommandLine;
using Shared;

namespace Cluster.Commands;

/// <summary>How many threads of a silo compute.</summary>
internal static class ThreadsOption
{
    /// <summary>The option; commands below the one that owns it have it, too.</summary>
    public static Option<int> Create()
    {
        var option = NumberOption.Create("--threads", "COUNT", "Threads of the silo that compute.", Environment.ProcessorCount,
            count => count is >= 1 and <= 1024, "a whole number from 1 to 1024");
        option.Recursive = true;
        return option;
    }
}
