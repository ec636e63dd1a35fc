using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>With the list of silos in a database any silo may end, the first and the collector's gateway, too.</summary>
[Collection(ClusterProgram.Collection)]
public sealed class MembershipTests
{
    [FactThatNeedsPostgres]
    public async Task AnySiloMayBeKilledWithPostgres()
    {
        using var server = PostgresServer.Start();
        OptionTests.IsOneLine(await ClusterProgram.RunAsync("silo", "--postgres", server.Connection), "prepare it with postgres.sql");

        server.Execute(Path.Combine(ClusterProgram.Folder, "postgres.sql"));
        using var silos = await Silos.StartWithAsync(2, "--postgres", server.Connection);
        using var run = ClusterProgram.Start(["run", "--postgres", server.Connection, .. EvolveTests.LongWork]);
        await run.ReadLineAsync(line => line.Contains("2 silos"));
        silos.Kill(0);
        var outcome = Outcome.Of(await run.EndAsync());

        Assert.Equal((await EvolveTests.LocalLongWork.Value).Hash, outcome.Hash);
        Assert.InRange(outcome.Lost, 1, int.MaxValue);
    }
}
