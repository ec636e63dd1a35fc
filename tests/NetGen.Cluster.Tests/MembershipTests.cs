using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>With the list of silos in a database any silo may end, the first and the collector's gateway, too.</summary>
public sealed class MembershipTests
{
    [FactThatNeedsPostgres]
    public async Task AnySiloMayBeKilledWithPostgres()
    {
        string[] work = ["evolve", "--generations", "40", "--pairs", "64", "--episodes", "40"];
        using var server = PostgresServer.Start();
        OptionTests.IsOneLine(await ClusterProgram.RunAsync("silo", "--postgres", server.Connection), "prepare it with postgres.sql");

        server.Execute(Path.Combine(ClusterProgram.Folder, "postgres.sql"));
        using var silos = await Silos.StartWithAsync(2, "--postgres", server.Connection);
        using var run = ClusterProgram.Start(["run", "--postgres", server.Connection, .. work]);
        await run.ReadLineAsync(line => line.Contains("2 silos"));
        silos.Kill(0);
        var outcome = Outcome.Of(await run.EndAsync());

        Assert.Equal(Outcome.Of(await ClusterProgram.RunAsync(work)).Hash, outcome.Hash);
        Assert.InRange(outcome.Lost, 1, int.MaxValue);
    }
}
