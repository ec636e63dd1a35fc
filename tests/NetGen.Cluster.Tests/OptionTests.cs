using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>What is wrong, and a cluster that cannot be reached, is one line and an exit code of 1.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("evolve --pairs 0", "--pairs: expected a whole number from 1 to 100000, found \"0\"")]
    [InlineData("evolve --deviation NaN", "--deviation: expected a number from 0.000001 to 1000, found \"NaN\"")]
    [InlineData("evolve --deviation 1e38", "--deviation: expected a number from 0.000001 to 1000, found \"1e38\"")]
    [InlineData("evolve --deviation 1e-40", "--deviation: expected a number from 0.000001 to 1000, found \"1e-40\"")]
    [InlineData("evolve --learning-rate 3e38", "--learning-rate: expected a number above 0, at most 1000, found \"3e38\"")]
    [InlineData("evolve --generations 1000000 --pairs 101", "expected at most 200000000 evaluations in all, found 202000000: fewer --generations or --pairs")]
    [InlineData("--threads 2", "expected what to do, one of evolve, sweep, local, silo, run, found none")]
    [InlineData("run", "expected what to do, one of evolve, sweep, found none")]
    [InlineData("local walk", "expected what to do, one of evolve, sweep, found \"walk\"")]
    [InlineData("run --gateway 127.0.0.1:1 evolve --threads 2", "--threads: expected it at silo or local, found it at run")]
    [InlineData("evolve --threads 0", "--threads: expected a whole number from 1 to 1024, found \"0\"")]
    [InlineData("local evolve --colour blue", "--colour")]
    [InlineData("run evolve", "expected one of --gateway, --postgres and --redis, found none")]
    [InlineData("run --gateway here evolve", "--gateway: expected HOST:PORT such as 127.0.0.1:30000, found \"here\"")]
    [InlineData("run --gateway 127.0.0.1:1 --redis localhost:1 evolve", "expected one of --gateway, --postgres (CLUSTER_POSTGRES) and --redis (CLUSTER_REDIS), found more")]
    [InlineData("run --gateway 127.0.0.1:1 evolve", "no silo answers at 127.0.0.1:1: ")]
    [InlineData("silo --primary 127.0.0.1:1 --silo-port FREE --gateway-port FREE", "no silo answers at 127.0.0.1:1: ")]
    [InlineData("run --postgres Host=127.0.0.1;Port=1;Username=x evolve", "--postgres: ")]
    [InlineData("run --postgres nonsense evolve", "--postgres: expected a connection such as \"Host=localhost;Database=silos;Username=me\": ")]
    [InlineData("run --redis 127.0.0.1:1,connectTimeout=200,connectRetry=0 evolve", "--redis: ")]
    [InlineData("silo --silo-port 0", "--silo-port: expected a whole number from 1 to 65535, found \"0\"")]
    [InlineData("silo --address here", "--address: expected an IP address, found \"here\"")]
    [InlineData("silo --address 0.0.0.0", "--address: expected the address by which other machines reach this one, found 0.0.0.0")]
    [InlineData("silo --address ::", "--address: expected the address by which other machines reach this one, found ::")]
    [InlineData("silo --silo-port 20001 --gateway-port 20001", "--gateway-port: expected another port than that of --silo-port, found 20001")]
    [InlineData("silo --postgres Host=127.0.0.1;Port=70000;Username=x", "--postgres: expected a Port from 1 to 65535, found 70000")]
    [InlineData("silo --postgres Host=127.0.0.1;Port=1;Username=x", "--postgres: ")]
    [InlineData("sweep --data missing.csv", "missing.csv: there is no such file")]
    [InlineData("sweep --variants Linear,Huge", "--variants: expected one of Linear, Narrow, Wide, Deep, found \"Huge\"")]
    [InlineData("sweep --rates 0.1,-1", "--rates: expected a finite number above 0, found \"-1\"")]
    [InlineData("sweep --folds 51", ":152:1: expected at least 51 rows of class 0, one for each fold, found 50")]
    [InlineData("sweep --out /missing/folder/x.jsonl", "--out: \"/missing/folder/x.jsonl\" cannot be written: ")]
    public async Task IsRefusedInOneLine(string arguments, string message)
    {
        var free = new Queue<int>(ClusterProgram.FreePorts(2));
        string[] words = [.. arguments.Split(' ').Select(word => word == "FREE" ? $"{free.Dequeue()}" : word)];
        IsOneLine(await ClusterProgram.RunAsync(words), message);
    }

    [Fact]
    public async Task TwoSilosDoNotShareAPort()
    {
        var ports = ClusterProgram.FreePorts(2);
        string[] arguments = ["silo", "--silo-port", $"{ports[0]}", "--gateway-port", $"{ports[1]}"];
        using var silo = ClusterProgram.Start(arguments);
        await silo.ReadLineAsync(line => line.Contains("is a member"));
        IsOneLine(await ClusterProgram.RunAsync(arguments), $"--silo-port: port {ports[0]} of 127.0.0.1 is in use by another program");
    }

    /// <summary>A gateway answers nothing to whoever names another cluster, so the message must say what that may mean.</summary>
    [Fact]
    public async Task AnotherNameOfTheClusterIsNamed()
    {
        using var silos = await Silos.StartAsync(1);
        IsOneLine(
            await ClusterProgram.RunAsync("run", "--gateway", silos.Gateways[0], "--cluster", "another", "evolve"),
            $"no cluster named \"another\" answers at {silos.Gateways[0]}: no answer within 15 s; expected the --gateway-port of a silo, and the --cluster that the silo was started with");
    }

    /// <summary>A silo that waits for others does not wait for longer than it is wanted.</summary>
    [FactOnUnix]
    public async Task ASiloThatStartsCanBeStopped()
    {
        // It would try for half a minute: nobody there is a silo.
        using var nobody = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        nobody.Start();
        var ports = ClusterProgram.FreePorts(2);
        using var silo = ClusterProgram.Start("silo", "--silo-port", $"{ports[0]}", "--gateway-port", $"{ports[1]}", "--primary", $"{nobody.LocalEndpoint}");
        using var asked = await nobody.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(2));
        var start = Environment.TickCount64;
        silo.Signal("TERM");
        var (exitCode, output, error) = await silo.EndAsync();

        Assert.Equal((1, "", "stopped"), (exitCode, output, error.Trim()));
        Assert.InRange(Environment.TickCount64 - start, 0, 20_000);
    }

    /// <summary>One line on the error output, which says this, and nothing else.</summary>
    internal static void IsOneLine((int ExitCode, string Output, string Error) run, string message)
    {
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain(run.Error.TrimEnd('\r', '\n'), char.IsControl);
        Assert.InRange(run.Error.Length, 1, 600);
    }
}
