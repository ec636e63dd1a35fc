namespace NetGen.Cluster.Tests.Support;

/// <summary>Silos, each a process of its own on the loopback.</summary>
internal sealed class Silos : IDisposable
{
    private readonly List<ClusterProgram> _programs = [];
    private readonly string _first;

    private Silos(string first) => _first = first;

    /// <summary>The gateway of each silo, as host:port.</summary>
    public List<string> Gateways { get; } = [];

    /// <summary>Starts silos, the first of which keeps the list.</summary>
    public static Task<Silos> StartAsync(int count) => StartAsync(count, first => ["--primary", first]);

    /// <summary>Starts silos that find each other in a database.</summary>
    public static Task<Silos> StartWithAsync(int count, params string[] membership) => StartAsync(count, _ => membership, membership);

    /// <summary>Starts one more, which names the first.</summary>
    public async Task JoinAsync()
    {
        var ports = ClusterProgram.FreePorts(2);
        await AddAsync(ports[0], ports[1], ["--primary", _first]);
    }

    /// <summary>Asks one to end, and waits until it has.</summary>
    /// <returns>What it has said and its exit code.</returns>
    public Task<(int ExitCode, string Output, string Error)> TerminateAsync(int silo)
    {
        _programs[silo].Signal("TERM");
        return _programs[silo].EndAsync();
    }

    /// <summary>Kills one.</summary>
    public void Kill(int silo) => _programs[silo].Kill();

    /// <inheritdoc/>
    public void Dispose() => _programs.ForEach(program => program.Dispose());

    private static async Task<Silos> StartAsync(int count, Func<string, string[]> others, params string[] first)
    {
        var ports = ClusterProgram.FreePorts(2 * count);
        var silos = new Silos($"127.0.0.1:{ports[0]}");
        try
        {
            for (var i = 0; i < count; i++)
                await silos.AddAsync(ports[2 * i], ports[(2 * i) + 1], i == 0 ? first : others(silos._first));

            return silos;
        }
        catch
        {
            silos.Dispose();
            throw;
        }
    }

    private async Task AddAsync(int siloPort, int gatewayPort, string[] membership)
    {
        var silo = ClusterProgram.Start(["silo", "--threads", "1", "--silo-port", $"{siloPort}", "--gateway-port", $"{gatewayPort}", .. membership]);
        _programs.Add(silo);
        await silo.ReadLineAsync(line => line.Contains("is a member"));
        Gateways.Add($"127.0.0.1:{gatewayPort}");
    }
}
