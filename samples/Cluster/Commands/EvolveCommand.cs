using System.CommandLine;
using System.Diagnostics;
using Cluster.Evolve;
using Cluster.Silos;
using Shared;

namespace Cluster.Commands;

/// <summary>Learns to balance the pole by evolution strategies.</summary>
internal static class EvolveCommand
{
    private const float Solved = 475;
    private const int TestedEvery = 5;
    private const int MostGenerations = 1000;

    // Of all generations: their returns stay in the collector's memory, four bytes each, for silos that come late.
    private const long MostEvaluations = 200_000_000;

    // Within these no product of the network's and no step leaves the range of a float, however many generations there are.
    private const float LeastDeviation = 0.000001f;
    private const float Largest = 1000;

    /// <summary>The command, for a cluster wherever it is.</summary>
    /// <param name="connect">Gives the way into the cluster.</param>
    public static Command Create(Func<ParseResult, CancellationToken, Task<Connection>> connect)
    {
        var seed = NumberOption.Create("--seed", "SEED", "Decides first parameters, noise and first states.", 1, _ => true, "a whole number");
        var pairs = NumberOption.Create("--pairs", "COUNT", "Antithetic pairs of a generation: twice as many evaluations.", 64,
            count => count is >= 1 and <= 100_000, "a whole number from 1 to 100000");
        var deviation = NumberOption.Create("--deviation", "SIGMA", "Standard deviation of the noise on each parameter.", 0.3f,
            sigma => sigma is >= LeastDeviation and <= Largest, $"a number from {LeastDeviation:F6} to {Largest}");
        var rate = NumberOption.Create("--learning-rate", "RATE", "The learning rate of Adam.", 0.1f,
            value => value is > 0 and <= Largest, $"a number above 0, at most {Largest}");
        var episodes = NumberOption.Create("--episodes", "COUNT", "Episodes of an evaluation.", 1, count => count is >= 1 and <= 10_000, "a whole number from 1 to 10000");
        var generations = NumberOption.Create("--generations", "COUNT", $"Generations, or 0 to go on until 100 episodes have a mean return of {Solved}.", 0,
            count => count is >= 0 and <= 1_000_000, "a whole number from 0 to 1000000");
        var outstanding = OutstandingOption.Create();

        var command = new Command("evolve", "Learns to balance a pole on a cart by evolution strategies.") { seed, pairs, deviation, rate, episodes, generations, outstanding };
        command.SetAction(async (found, stop) =>
        {
            var settings = new EvolutionSettings(
                found.GetRequiredValue(seed), found.GetRequiredValue(pairs), found.GetRequiredValue(deviation), found.GetRequiredValue(rate), found.GetRequiredValue(episodes));
            CheckMemory(settings, found.GetRequiredValue(generations));
            await using var connection = await connect(found, stop);
            await RunAsync(connection, settings, found.GetRequiredValue(generations), await connection.SlotsAsync(found.GetRequiredValue(outstanding), stop), stop);
        });
        return command;
    }

    private static void CheckMemory(EvolutionSettings settings, int generations)
    {
        if ((generations == 0 ? MostGenerations : generations) * (long)settings.Evaluations is var all && all > MostEvaluations)
            throw new UserException($"expected at most {MostEvaluations} evaluations in all, found {all}: fewer --generations or --pairs");
    }

    private static async Task RunAsync(Connection connection, EvolutionSettings settings, int generations, int slots, CancellationToken stop)
    {
        var collector = new Collector(connection, settings, slots, Connection.Patience);
        var tested = 0f;
        var (watch, bytes) = (Stopwatch.StartNew(), connection.WireBytes);
        while (generations == 0 ? tested < Solved : collector.Evolution.Version < generations)
        {
            if (collector.Evolution.Version == MostGenerations && generations == 0)
                throw new UserException($"not learnt within {MostGenerations} generations (mean return {tested:F1}, needed {Solved}): try another --seed, or more --pairs");

            var mean = await collector.NextAsync(stop);
            var version = collector.Evolution.Version;
            if (version % TestedEvery == 0 || version == generations)
            {
                tested = collector.Evolution.Test();
                Console.WriteLine($"generation {version,4}: mean return {mean,5:F1} with noise, {tested,5:F1} without; {collector.Silos} silo{(collector.Silos == 1 ? "" : "s")}");
            }
        }

        var (evaluations, seconds) = ((long)settings.Evaluations * collector.Evolution.Version, watch.Elapsed.TotalSeconds);
        Console.WriteLine($"{evaluations} evaluations in {seconds:F1} s, {evaluations / seconds:F0} a second, "
            + $"{(double)(connection.WireBytes - bytes) / evaluations:F0} bytes each on the wire; {collector.Lost} lost and done again");
        Console.WriteLine($"mean return of 100 episodes {tested:F1}; parameters {collector.Evolution.Hash}");
    }
}
