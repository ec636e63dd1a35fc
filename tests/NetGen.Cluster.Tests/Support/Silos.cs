namespace NetGen.Cluster.Tests.Support;

/// <summary>Silos, each a process of its own on the loopback.</summary>
internal sealed class Silos : IDisposable
{
    private readonly List<ClusterProgram> _programs = [];

    /// <summary>The gateway of each silo, as host:port.</summary>
    public List<string> Gateways { get; } = [];

    /// <summary>Starts silos, the first of which keeps the list.</summary>
    public static Task<Silos> StartAsync(int count) => StartAsync(count, first => ["--primary", first]);

    /// <summary>Starts silos that find each other in a database.</summary>
    public static Task<Silos> StartWithAsync(int count, params string[] membership) => StartAsync(count, _ => membership, membership);

    /// <summary>Kills one.</summary>
    public void Kill(int silo) => _programs[silo].Kill();

    /// <inheritdoc/>
    public void Dispose() => _programs.ForEach(program => program.Dispose());

    private static async Task<Silos> StartAsync(int count, Func<string, string[]> others, params string[] first)
    {
        var silos = new Silos();
        var ports = ClusterProgram.FreePorts(2 * count);
        try
        {
            for (var i = 0; i < count; i++)
            {
                var membership = i == 0 ? first : others($"127.0.0.1:{ports[0]}");
                var silo = ClusterProgram.Start(["silo", "--threads", "1", "--silo-port", $"{ports[2 * i]}", "--gateway-port", $"{ports[(2 * i) + 1]}", .. membership]);
                silos._programs.Add(silo);
                await silo.ReadLineAsync(line => line.Contains("is a member"));
                silos.Gateways.Add($"127.0.0.1:{ports[(2 * i) + 1]}");
            }

            return silos;
        }
        catch
        {
            silos.Dispose();
            throw;
        }
    }
}
