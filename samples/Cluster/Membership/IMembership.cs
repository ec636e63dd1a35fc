namespace Cluster.Membership;

/// <summary>How the silos of a cluster know of each other, and the collector of them.</summary>
internal interface IMembership
{
    /// <summary>What a silo is told.</summary>
    void Configure(ISiloBuilder silo);

    /// <summary>What a collector is told.</summary>
    void Configure(IClientBuilder client);

    /// <summary>What is named where nothing answers.</summary>
    string Place { get; }
}
