using System.Net.Sockets;
using Cluster.Membership;
using Cluster.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;
using Shared;

namespace Cluster.Silos;

/// <summary>A collector's way into a cluster, its own process's or one elsewhere.</summary>
internal sealed class Connection(IHost host) : IAsyncDisposable
{
    /// <summary>How long Orleans waits for an answer: longer than any work takes, as <see cref="WorkWatch"/> knows better when to give it up.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromDays(7);

    // A gateway of another cluster, or the port for silos, answers nothing at all.
    private const string WhatIsExpected = "expected the --gateway-port of a silo, and the --cluster that the silo was started with";

    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>How long work is tried again while silos are lost and nothing succeeds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WireBytes _wireBytes = new();

    /// <summary>Bytes sent to other processes and received from them so far.</summary>
    public long WireBytes => _wireBytes.Total;

    /// <summary>Gives the grains.</summary>
    public IGrainFactory Grains { get; } = host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Connects to a cluster of other processes.</summary>
    /// <exception cref="UserException">None answers.</exception>
    public static async Task<Connection> OpenAsync(string name, IMembership membership, CancellationToken stop)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleansClient(client =>
        {
            membership.Configure(client);
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (name, "netgen-cluster"));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
        });
        var host = builder.Build();
        try
        {
            await membership.CheckAsync(stop);
            await host.StartAsync(stop).WaitAsync(ConnectTimeout, stop);
            return new Connection(host);
        }
        catch (Exception problem)
        {
            host.Dispose();
            stop.ThrowIfCancellationRequested(); // A failure after that is a consequence of it.
            if (problem is UserException)
                throw;
            throw new UserException($"no cluster named {OneLine.Quote(name)} answers at {membership.Place}: {(problem is TimeoutException ? $"no answer within {ConnectTimeout.TotalSeconds:F0} s; {WhatIsExpected}" : Cause.Of(problem))}");
        }
    }

    /// <summary>How many pieces of work are outstanding at most.</summary>
    /// <param name="wanted">What the user wants, or 0 for two a thread of the cluster: one that is done and one that waits, so that no thread waits for the wire.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="UserException">A silo does not answer, and does not leave the cluster either.</exception>
    public async Task<int> SlotsAsync(int wanted, CancellationToken stop)
    {
        if (wanted > 0)
            return wanted;

        // One that has just died is a member until the others have noticed.
        for (var start = Environment.TickCount64; ; await Task.Delay(RetryInterval, stop))
        {
            try
            {
                return 2 * await CountThreadsAsync(stop);
            }
            catch (Exception problem) when (IsLoss(problem))
            {
                if (Environment.TickCount64 - start > Patience.TotalMilliseconds)
                    throw new UserException($"the cluster does not say how many threads it has: {Cause.Of(problem)}");
            }
        }
    }

    /// <summary>Whether an exception says that a silo was lost, and not that the work is wrong.</summary>
    public static bool IsLoss(Exception problem) =>
        problem is WorkLostException or SiloUnavailableException or OrleansMessageRejectionException or ConnectionFailedException or Microsoft.AspNetCore.Connections.ConnectionAbortedException or TimeoutException
            or ClientNotAvailableException or SocketException or GatewayTooBusyException;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _wireBytes.Dispose();
        await host.StopAsync();
        host.Dispose();
    }

    private async Task<int> CountThreadsAsync(CancellationToken stop)
    {
        var silos = (await Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true).WaitAsync(ConnectTimeout, stop)).Count;
        var run = Guid.NewGuid().ToString("N");
        var counts = await Task.WhenAll(Enumerable.Range(0, silos)
            .Select(slot => Grains.GetGrain<IWorkersGrain>(new SlotKey(run, 0, slot).ToString()).CountThreadsAsync().WaitAsync(ConnectTimeout, stop)));
        return counts.Sum();
    }
}
