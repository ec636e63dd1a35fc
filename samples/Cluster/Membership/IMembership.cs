using Shared;

namespace Cluster.Membership;

/// <summary>How the silos of a cluster know of each other, and the collector of them.</summary>
internal interface IMembership
{
    /// <summary>Looks whether what the list of silos is kept in is there and prepared.</summary>
    /// <exception cref="UserException">It is not.</exception>
    Task CheckAsync(CancellationToken stop);

    /// <summary>What a silo is told.</summary>
    void Configure(ISiloBuilder silo);

    /// <summary>What a collector is told.</summary>
    void Configure(IClientBuilder client);

    /// <summary>What is named where nothing answers.</summary>
    string Place { get; }
}
