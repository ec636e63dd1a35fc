using System.Net;
using System.Net.Sockets;
using Shared;

namespace Cluster.Membership;

/// <summary>The first silo keeps the list of all in its memory: nothing to install, but where that one ends the cluster does.</summary>
/// <param name="places">Silos to ask: gateways for a collector, the first silo for another; one that answers is enough.</param>
internal sealed class PrimaryMembership(IPEndPoint[] places) : IMembership
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public string Place => places.Length > 0 ? string.Join(", ", places.AsEnumerable()) : "this process";

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken stop)
    {
        if (places.Length == 0)
            return;

        // A silo that was started at the same time needs a moment.
        var start = Environment.TickCount64;
        while (true)
        {
            var problem = await TryAllAsync(stop);
            if (problem is null)
                return;
            if (Environment.TickCount64 - start > Patience.TotalMilliseconds)
                throw new UserException($"no silo answers at {Place}: {OneLine.Escape(problem.Message)}");
            await Task.Delay(200, stop);
        }
    }

    /// <inheritdoc/>
    public void Configure(ISiloBuilder silo) => silo.UseDevelopmentClustering(places.FirstOrDefault());

    /// <inheritdoc/>
    public void Configure(IClientBuilder client) => client.UseStaticClustering(places);

    // Null where one can be connected to.
    private async Task<Exception?> TryAllAsync(CancellationToken stop)
    {
        Exception? problem = null;
        foreach (var place in places)
        {
            try
            {
                using var client = new TcpClient(place.AddressFamily);
                await client.ConnectAsync(place, stop).AsTask().WaitAsync(Patience, stop);
                return null;
            }
            catch (Exception failure) when (failure is SocketException or TimeoutException)
            {
                problem = failure;
            }
        }

        return problem;
    }
}
