using System.CommandLine;
using Cluster.Silos;

namespace Cluster.Commands;

/// <summary>Work on a silo inside this process.</summary>
internal static class LocalCommand
{
    /// <summary>The command, with the work as commands below it.</summary>
    /// <param name="threads">How many threads compute.</param>
    public static Command Create(Option<int> threads)
    {
        var command = new Command("local", "Runs work on a silo inside this process, which is what happens without a role.");
        foreach (var work in CreateWork(threads))
            command.Add(work);
        return command;
    }

    /// <summary>The work alone.</summary>
    public static IEnumerable<Command> CreateWork(Option<int> threads)
    {
        yield return EvolveCommand.Create(ConnectAsync);
        yield return SweepCommand.Create(ConnectAsync);

        async Task<Connection> ConnectAsync(ParseResult found, CancellationToken stop) => new(await SiloHost.StartLocalAsync(found.GetRequiredValue(threads), stop));
    }
}
