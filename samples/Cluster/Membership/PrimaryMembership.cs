using System.Net;

namespace Cluster.Membership;

/// <summary>The first silo keeps the list of all in its memory: nothing to install, but where that one ends the cluster does.</summary>
/// <param name="primary">Where a silo finds the first one, unless it is the first itself.</param>
/// <param name="gateways">Where a collector asks; one that answers is enough.</param>
internal sealed class PrimaryMembership(IPEndPoint? primary, IPEndPoint[] gateways) : IMembership
{
    /// <inheritdoc/>
    public string Place => gateways.Length > 0 ? string.Join(", ", gateways.Select(gateway => $"{gateway}")) : "this process";

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken stop) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Configure(ISiloBuilder silo) => silo.UseDevelopmentClustering(primary);

    /// <inheritdoc/>
    public void Configure(IClientBuilder client) => client.UseStaticClustering(gateways);
}
