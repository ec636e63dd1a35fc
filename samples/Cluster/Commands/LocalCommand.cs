using System.CommandLine;
using Cluster.Silos;
using Shared;

namespace Cluster.Commands;

/// <summary>Everything in this process.</summary>
internal static class LocalCommand
{
    /// <summary>The commands that run work, on a silo inside the process.</summary>
    public static IEnumerable<Command> CreateWork(Option<int> threads)
    {
        yield return EvolveCommand.Create(ConnectAsync);

        async Task<Connection> ConnectAsync(ParseResult found, CancellationToken stop) => new(await SiloHost.StartLocalAsync(found.GetRequiredValue(threads)));
    }
}
