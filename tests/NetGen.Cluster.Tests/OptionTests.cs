using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>What is wrong, and a cluster that cannot be reached, is one line and an exit code of 1.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("evolve --pairs 0", "--pairs: expected a whole number from 1 to 100000, found \"0\"")]
    [InlineData("evolve --deviation NaN", "--deviation: expected a finite number above 0, found \"NaN\"")]
    [InlineData("evolve --threads 0", "--threads: expected a whole number from 1 to 1024, found \"0\"")]
    [InlineData("local evolve --colour blue", "--colour")]
    [InlineData("run evolve", "expected one of --gateway, --postgres and --redis, found none")]
    [InlineData("run --gateway here evolve", "--gateway: expected HOST:PORT such as 127.0.0.1:30000, found \"here\"")]
    [InlineData("run --gateway 127.0.0.1:1 --redis localhost:1 evolve", "expected one of --gateway, --postgres (CLUSTER_POSTGRES) and --redis (CLUSTER_REDIS), found more")]
    [InlineData("run --gateway 127.0.0.1:1 evolve", "no silo answers at 127.0.0.1:1: ")]
    [InlineData("silo --primary 127.0.0.1:1 --silo-port 45111 --gateway-port 45112", "no silo answers at 127.0.0.1:1: ")]
    [InlineData("run --postgres Host=127.0.0.1;Port=1;Username=x evolve", "--postgres: ")]
    [InlineData("run --postgres nonsense evolve", "--postgres: ")]
    [InlineData("run --redis 127.0.0.1:1,connectTimeout=200,connectRetry=0 evolve", "--redis: ")]
    [InlineData("silo --silo-port 0", "--silo-port: expected a whole number from 1 to 65535, found \"0\"")]
    [InlineData("silo --address here", "--address: expected an IP address, found \"here\"")]
    [InlineData("silo --postgres Host=127.0.0.1;Port=1;Username=x", "--postgres: ")]
    [InlineData("sweep --data missing.csv", "missing.csv: there is no such file")]
    [InlineData("sweep --variants Linear,Huge", "--variants: expected one of Linear, Narrow, Wide, Deep, found \"Huge\"")]
    [InlineData("sweep --rates 0.1,-1", "--rates: expected a finite number above 0, found \"-1\"")]
    [InlineData("sweep --folds 51", ":152:1: expected at least 51 rows of class 0, one for each fold, found 50")]
    [InlineData("sweep --out /missing/folder/x.jsonl", "--out: \"/missing/folder/x.jsonl\" cannot be written: ")]
    public async Task IsRefusedInOneLine(string arguments, string message) => IsOneLine(await ClusterProgram.RunAsync(arguments.Split(' ')), message);

    [Fact]
    public async Task TwoSilosDoNotShareAPort()
    {
        var ports = ClusterProgram.FreePorts(2);
        string[] arguments = ["silo", "--silo-port", $"{ports[0]}", "--gateway-port", $"{ports[1]}"];
        using var silo = ClusterProgram.Start(arguments);
        await silo.ReadLineAsync(line => line.Contains("is a member"));
        IsOneLine(await ClusterProgram.RunAsync(arguments), $"--silo-port: port {ports[0]} of 127.0.0.1 is in use by another program");
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
