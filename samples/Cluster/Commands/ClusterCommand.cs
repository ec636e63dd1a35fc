using System.CommandLine;
using Shared;

namespace Cluster.Commands;

/// <summary>The command line.</summary>
internal static class ClusterCommand
{
    /// <summary>The program's three roles; work without a role is done locally.</summary>
    public static RootCommand Create()
    {
        var threads = ThreadsOption.Create();
        var root = new RootCommand("Work for many machines: sweeps and evolution strategies on a cluster of silos.") { threads };
        foreach (var work in LocalCommand.CreateWork(threads))
            root.Add(work);
        root.Add(LocalCommand.Create(threads));
        root.Add(SiloCommand.Create(threads));
        root.Add(RunCommand.Create(threads));
        return root;
    }

    /// <summary>What is wrong with a command line that could not be read.</summary>
    public static string Problem(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Action is not null)
            return parsed.Errors[0].Message;

        var found = parsed.UnmatchedTokens.Count == 0 ? "none" : OneLine.Quote(parsed.UnmatchedTokens[0]);
        return $"expected what to do, one of {string.Join(", ", command.Subcommands.Select(each => each.Name))}, found {found}";
    }
}
