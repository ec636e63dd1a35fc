using System.Net;
using System.Net.Sockets;
using Cluster.Evolve;
using Cluster.Membership;
using Cluster.Sweep;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime;
using Shared;

namespace Cluster.Silos;

/// <summary>A process's part of the cluster: where grains live and work is done.</summary>
internal static class SiloHost
{
    /// <summary>A silo of this process alone, on ports that are free.</summary>
    /// <param name="threads">That compute.</param>
    /// <param name="stop">Ends the start early.</param>
    public static Task<IHost> StartLocalAsync(int threads, CancellationToken stop)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return StartAsync(new SiloSettings("local", new PrimaryMembership([]), IPAddress.Loopback, port, 0, threads), stop);
    }

    /// <summary>Starts a silo and waits until it is a member of its cluster.</summary>
    /// <param name="settings">What it is told.</param>
    /// <param name="stop">Ends the start early.</param>
    /// <exception cref="UserException">It cannot listen, or the cluster cannot be reached.</exception>
    public static async Task<IHost> StartAsync(SiloSettings settings, CancellationToken stop)
    {
        CheckPort(settings.Address, settings.SiloPort, "--silo-port");
        if (settings.GatewayPort != 0)
            CheckPort(settings.Address, settings.GatewayPort, "--gateway-port");

        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo => Configure(silo, settings));
        builder.Services.AddSingleton(_ => new WorkThreads(settings.Threads)).AddSingleton<Replicas>().AddSingleton<SweepDataStore>();
        builder.Services.AddPlacementDirector<SlotPlacement, SlotPlacementDirector>();
        var host = builder.Build();
        try
        {
            await settings.Membership.CheckAsync(stop);
            await host.StartAsync(stop);
            return host;
        }
        catch (Exception problem)
        {
            host.Dispose();
            stop.ThrowIfCancellationRequested(); // A failure after that is a consequence of it.
            if (problem is UserException)
                throw;
            throw new UserException($"the silo at {settings.Address}:{settings.SiloPort} "
                + $"does not become a member of the cluster {OneLine.Quote(settings.Name)} of {settings.Membership.Place}: {Cause.Of(problem)}");
        }
    }

    private static void Configure(ISiloBuilder silo, SiloSettings settings)
    {
        settings.Membership.Configure(silo);
        silo.ConfigureEndpoints(settings.Address, settings.SiloPort, settings.GatewayPort, listenOnAnyHostAddress: false);
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.Name, "netgen-cluster"));
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            // A silo that does not answer for six seconds is out: its work waits for that. One vote is enough, as there may be no more than two silos.
            options.ProbeTimeout = TimeSpan.FromSeconds(2);
            options.NumMissedProbesLimit = 3;
            options.NumVotesForDeathDeclaration = 1;
            options.MaxJoinAttemptTime = TimeSpan.FromSeconds(30);
        });
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = Connection.ResponseTimeout);
        silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromMinutes(5));
    }

    // Orleans lets sockets share a port, and two silos on one get each other's messages.
    private static void CheckPort(IPAddress address, int port, string option)
    {
        try
        {
            using var listener = new TcpListener(address, port) { ExclusiveAddressUse = true };
            listener.Start();
        }
        catch (SocketException problem)
        {
            throw new UserException(problem.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"{option}: port {port} of {address} is in use by another program",
                SocketError.AddressNotAvailable => $"--address: {address} is not an address of this machine",
                _ => $"{option}: cannot listen at {address}:{port}: {OneLine.Escape(problem.Message)}",
            });
        }
    }
}
