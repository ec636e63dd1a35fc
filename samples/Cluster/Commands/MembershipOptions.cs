using System.CommandLine;
using System.Net;
using Cluster.Membership;
using Shared;
using StackExchange.Redis;

namespace Cluster.Commands;

/// <summary>The options that say where a cluster is, for silos and collectors alike.</summary>
internal sealed class MembershipOptions
{
    private const string PostgresVariable = "CLUSTER_POSTGRES";
    private const string RedisVariable = "CLUSTER_REDIS";

    private readonly Option<IPEndPoint[]> _places;
    private readonly Option<string?> _postgres = Text("--postgres", "CONNECTION", PostgresVariable, "The list of silos is in this PostgreSQL database, prepared with postgres.sql");
    private readonly Option<string?> _redis = Text("--redis", "CONNECTION", RedisVariable, "The list of silos is in this Redis server");
    private readonly Option<string> _name = new("--cluster")
    {
        HelpName = "NAME",
        Description = "The cluster's name; clusters of other names do not mix with it.",
        DefaultValueFactory = _ => "netgen",
        Recursive = true,
    };

    /// <summary>The options.</summary>
    /// <param name="places">The option that says where a silo is, which is taken if neither database is named.</param>
    public MembershipOptions(Option<IPEndPoint[]> places) => _places = places;

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _places, _name, _postgres, _redis })
            command.Add(option);
    }

    /// <summary>The cluster's name.</summary>
    public string NameIn(ParseResult found) => found.GetRequiredValue(_name) is var name && !string.IsNullOrWhiteSpace(name) && name.Length <= 100
        ? name
        : throw new UserException($"--cluster: expected a name of 1 to 100 characters, found {OneLine.Quote(name)}");

    /// <summary>What was named.</summary>
    /// <param name="found">What was found on the command line.</param>
    /// <param name="isPlaceNeeded">Whether a place must be named where no database is.</param>
    /// <exception cref="UserException">More than one was named, or none.</exception>
    public IMembership MembershipIn(ParseResult found, bool isPlaceNeeded)
    {
        var (places, postgres, redis) = (found.GetRequiredValue(_places), found.GetValue(_postgres), found.GetValue(_redis));
        if ((places.Length > 0 ? 1 : 0) + (postgres is null ? 0 : 1) + (redis is null ? 0 : 1) > 1)
            throw new UserException($"expected one of {_places.Name}, --postgres ({PostgresVariable}) and --redis ({RedisVariable}), found more");
        if (postgres is not null)
            return new PostgresMembership(postgres);
        if (redis is not null)
            return new RedisMembership(RedisIn(redis));
        return places.Length > 0 || !isPlaceNeeded
            ? new PrimaryMembership(places)
            : throw new UserException($"expected one of {_places.Name}, --postgres and --redis, found none");
    }

    private static ConfigurationOptions RedisIn(string text)
    {
        try
        {
            return ConfigurationOptions.Parse(text);
        }
        catch (ArgumentException problem)
        {
            throw new UserException($"--redis: expected a connection such as localhost:6379: {OneLine.Escape(problem.Message)}");
        }
    }

    // A connection may hold a password, which a command line shows to every user of the machine: so it may come by the environment.
    private static Option<string?> Text(string name, string value, string variable, string description) => new(name)
    {
        HelpName = value,
        Description = $"{description}. Unless given, what the variable {variable} says.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null,
        Recursive = true,
    };
}
