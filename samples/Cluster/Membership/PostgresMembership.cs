using System.Net.Sockets;
using Npgsql;
using Shared;

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
    public async Task CheckAsync(CancellationToken stop)
    {
        try
        {
            await using var database = new NpgsqlConnection(connection);
            await database.OpenAsync(stop);
            await using var command = new NpgsqlCommand("SELECT to_regclass('orleansquery') IS NOT NULL", database);
            if (await command.ExecuteScalarAsync(stop) is not true)
                throw new UserException("--postgres: the database has no table orleansquery: prepare it with postgres.sql");
        }
        catch (Exception problem) when (problem is NpgsqlException or ArgumentException or SocketException or TimeoutException)
        {
            throw new UserException($"--postgres: {OneLine.Escape(problem.Message)}");
        }
    }

    /// <inheritdoc/>
    public void Configure(ISiloBuilder silo) => silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));

    /// <inheritdoc/>
    public void Configure(IClientBuilder client) => client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
}
