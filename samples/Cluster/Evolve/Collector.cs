using System.Collections.Concurrent;
using Cluster.Silos;
using Cluster.Work;
using Shared;

namespace Cluster.Evolve;

/// <summary>
/// Runs evolution strategies on a cluster: hands out the shards of a generation, puts the returns where they belong, whoever sends them and when, takes the step, and tells
/// the silos the returns so that they take it, too.
/// </summary>
internal sealed class Collector
{
    // Floats of returns in a message to a silo that has missed generations.
    private const int LargestMessage = 1 << 18;
    private const int GenerationsOfRound = 32;

    private readonly Connection _connection;
    private readonly EvolutionSettings _settings;
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly Evolution _evolution;
    private readonly List<float[]> _history = [];
    private readonly Supply<ShardAnswer, float[]> _supply;

    // Each with a slot that lives there.
    private readonly ConcurrentDictionary<string, IEvolutionGrain> _silos = [];
    private readonly Dispatcher<int, float[]> _dispatcher;

    /// <summary>Prepares a run.</summary>
    /// <param name="connection">To the cluster.</param>
    /// <param name="settings">Of the run.</param>
    /// <param name="slots">How many shards are outstanding at most.</param>
    /// <param name="patience">How long nothing may succeed.</param>
    public Collector(Connection connection, EvolutionSettings settings, int slots, TimeSpan patience)
    {
        (_connection, _settings, _evolution) = (connection, settings, new Evolution(settings));
        _supply = new Supply<ShardAnswer, float[]>(() => _history.Count, Math.Max(1, LargestMessage / settings.Evaluations));
        _dispatcher = new Dispatcher<int, float[]>(slots, EvaluateAsync, Connection.IsLoss, patience);
    }

    /// <summary>The parameters.</summary>
    public Evolution Evolution => _evolution;

    /// <summary>Shards that were lost with a silo and done again.</summary>
    public int Lost => _dispatcher.Lost;

    /// <summary>Silos that have worked in the latest generation.</summary>
    public int Silos => _silos.Count;

    /// <summary>Tries the parameters once more and takes a step.</summary>
    /// <returns>The mean return of all evaluations.</returns>
    public async Task<double> NextAsync(CancellationToken stop)
    {
        var returns = new float[_settings.Evaluations];
        await _dispatcher.RunAsync(Enumerable.Range(0, _settings.Shards), (shard, part) =>
        {
            part.CopyTo(returns.AsSpan(2 * _settings.PairsOf(shard).First));
            return Task.CompletedTask;
        }, stop);

        _history.Add(returns);
        _evolution.Advance(_history.Count - 1, returns);
        await Task.WhenAll(_silos.Select(TellAsync));
        return returns.Average(value => (double)value);
    }

    private async Task<float[]> EvaluateAsync(int slot, int shard)
    {
        var version = _history.Count;
        var grain = _connection.Grains.GetGrain<IEvolutionGrain>(new SlotKey(_run, version / GenerationsOfRound, slot).ToString());
        var (answer, returns) = await _supply.AskAsync(
            grain,
            () => grain.EvaluateAsync(_settings, version, shard),
            (first, count) => grain.CatchUpAsync(_settings, first, [.. _history.Skip(first).Take(count).SelectMany(each => each)]));
        _silos[answer.Silo] = grain;
        return returns;
    }

    // A silo that is lost will be missed by nobody: its slots are placed elsewhere, and it is told all if it comes back.
    private async Task TellAsync(KeyValuePair<string, IEvolutionGrain> silo)
    {
        try
        {
            var answer = await WorkWatch.AnswerAsync(silo.Value.CatchUpAsync(_settings, _history.Count - 1, _history[^1]), silo.Value);
            if (answer.Silo != silo.Key)
                _silos.TryRemove(silo); // The slot lives elsewhere by now.
        }
        catch (Exception problem) when (Connection.IsLoss(problem))
        {
            _silos.TryRemove(silo);
        }
    }
}
