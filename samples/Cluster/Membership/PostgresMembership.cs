namespace Cluster.Membership;

/// <summary>The list of silos is a table of PostgreSQL, which <c>postgres.sql</c> prepares: any silo may end.</summary>
/// <param name="connection">The connection string, as Npgsql reads it.</param>
internal sealed class PostgresMembership(string connection) : IMembership
{
    // The name by which Orleans finds the driver and its dialect.
    private const string Invariant = "Npgsql";

    /// <inheritdoc/>
    public string Place => "the database of --postgres";

    /// <inheritdoc/>
    public void Configure(ISiloBuilder silo) => silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));

    /// <inheritdoc/>
    public void Configure(IClientBuilder client) => client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
}
