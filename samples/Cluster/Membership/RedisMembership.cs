using Microsoft.Extensions.Hosting;
using Shared;
using StackExchange.Redis;

namespace Cluster.Membership;

/// <summary>The list of silos is a hash in Redis: any silo may end.</summary>
/// <param name="configuration">Where the server is, and how it is spoken to.</param>
internal sealed class RedisMembership(ConfigurationOptions configuration) : IMembership
{
    /// <inheritdoc/>
    public string Place => "the server of --redis";

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken stop)
    {
        try
        {
            await using var server = await ConnectionMultiplexer.ConnectAsync(configuration).WaitAsync(stop);
        }
        catch (RedisException problem)
        {
            throw new UserException($"--redis: {OneLine.Escape(problem.Message)}");
        }
    }

    /// <inheritdoc/>
    public void Configure(ISiloBuilder silo) => silo.UseRedisClustering(options => options.ConfigurationOptions = configuration);

    /// <inheritdoc/>
    public void Configure(IClientBuilder client) => client.UseRedisClustering(options => options.ConfigurationOptions = configuration);
}
