using System.CommandLine;
using Cluster.Silos;
using Shared;

namespace Cluster.Commands;

/// <summary>Work on a cluster of other processes.</summary>
internal static class RunCommand
{
    /// <summary>The command, with the work as commands below it.</summary>
    /// <param name="threads">How many threads compute: each silo's own business, so refused.</param>
    public static Command Create(Option<int> threads)
    {
        var membership = new MembershipOptions(EndpointOption.Create("--gateway", "A silo, by its --gateway-port. Several may be named: one that answers is enough.", 100));
        var command = new Command("run", "Runs work on a cluster.");
        membership.AddTo(command);
        command.Add(EvolveCommand.Create(ConnectAsync));
        command.Add(SweepCommand.Create(ConnectAsync));
        return command;

        Task<Connection> ConnectAsync(ParseResult found, CancellationToken stop) => found.GetResult(threads) is { Implicit: false }
            ? throw new UserException($"{threads.Name}: expected it at silo or local, found it at run, where the cluster's silos compute with the threads that they have")
            : Connection.OpenAsync(membership.NameIn(found), membership.MembershipIn(found, isPlaceNeeded: true), stop);
    }
}
