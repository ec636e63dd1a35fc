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
        CheckText();
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

    // What the driver says of a wrong port names neither the port nor the option.
    private void CheckText()
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(connection).Port is var port and not (>= 1 and <= 65535))
                throw new UserException($"--postgres: expected a Port from 1 to 65535, found {port}");
        }
        catch (ArgumentException problem)
        {
            throw new UserException($"--postgres: expected a connection such as \"Host=localhost;Database=silos;Username=me\": {OneLine.Escape(problem.Message)}");
        }
    }

    /// <inheritdoc/>
    public void Configure(ISiloBuilder silo) => silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));

    /// <inheritdoc/>
    public void Configure(IClientBuilder client) => client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
}
