using System.CommandLine;

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
        root.Add(RunCommand.Create());
        return root;
    }
}
