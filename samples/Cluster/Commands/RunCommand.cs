using System.CommandLine;
using Cluster.Silos;

namespace Cluster.Commands;

/// <summary>Work on a cluster of other processes.</summary>
internal static class RunCommand
{
    /// <summary>The command, with the work as commands below it.</summary>
    public static Command Create()
    {
        var membership = new MembershipOptions(EndpointOption.Create("--gateway", "A silo, by its --gateway-port. Several may be named: one that answers is enough.", 100));
        var command = new Command("run", "Runs work on a cluster.");
        membership.AddTo(command);
        command.Add(EvolveCommand.Create(ConnectAsync));
        command.Add(SweepCommand.Create(ConnectAsync));
        return command;

        Task<Connection> ConnectAsync(ParseResult found, CancellationToken stop) =>
            Connection.OpenAsync(membership.NameIn(found), membership.MembershipIn(found, isPlaceNeeded: true), stop);
    }
}
