using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Cluster.Silos;
using Cluster.Sweep;
using Shared;

namespace Cluster.Commands;

/// <summary>Trains declared variants with many rates, seeds and folds.</summary>
internal static class SweepCommand
{
    private const int MostPieces = 1_000_000;

    /// <summary>The command, for a cluster wherever it is.</summary>
    /// <param name="connect">Gives the way into the cluster.</param>
    public static Command Create(Func<ParseResult, CancellationToken, Task<Connection>> connect)
    {
        var data = FileOption("--data", "A CSV file: a header, then four measurements and a label (0, 1 or 2) a row.", Path.Combine(AppContext.BaseDirectory, "iris.csv"));
        var output = FileOption("--out", "Takes the results as JSON lines; what is in there is not done again.", "sweep.jsonl");
        var names = Variant.All.Select(variant => variant.Name).ToList();
        var variants = ListOption.Create<string>("--variants", "NAMES", string.Join(',', names),
            "Networks, by the names of their classes", TryVariant, $"one of {string.Join(", ", names)}");
        var rates = ListOption.Create<float>("--rates", "RATES", "0.001,0.003,0.01,0.03", "Learning rates", TryRate, "a finite number above 0");
        var seeds = NumberOption.Create("--seeds", "COUNT", "Seeds, from 1.", 5, count => count is >= 1 and <= 100_000, "a whole number from 1 to 100000");
        var folds = NumberOption.Create("--folds", "COUNT", "Parts of the rows, each held out in turn.", 5, count => count is >= 2 and <= 1000, "a whole number from 2 to 1000");
        var epochs = NumberOption.Create("--epochs", "COUNT", "How often the rows are gone through.", 100, count => count is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
        var outstanding = OutstandingOption.Create();

        var command = new Command("sweep", "Trains variants x rates x seeds x folds and shows which is best.") { data, output, variants, rates, seeds, folds, epochs, outstanding };
        command.SetAction(async (found, stop) =>
        {
            var rows = SweepFile.Read(found.GetRequiredValue(data), found.GetRequiredValue(folds));
            var settings = new SweepSettings(found.GetRequiredValue(folds), found.GetRequiredValue(epochs), rows.Hash());
            var items = Items(found.GetRequiredValue(variants), found.GetRequiredValue(rates), found.GetRequiredValue(seeds), settings.Folds);
            using var file = ResultFile.Open(found.GetRequiredValue(output), settings);
            await using var connection = await connect(found, stop);
            var run = new SweepRun(connection, rows, settings, await connection.SlotsAsync(found.GetRequiredValue(outstanding), stop));
            await RunAsync(connection, run, new Board(items, file.Rows), file, stop);
        });
        return command;
    }

    private static SweepItem[] Items(string[] variants, float[] rates, int seeds, int folds)
    {
        if ((long)variants.Length * rates.Length * seeds * folds is var count && count > MostPieces)
            throw new UserException($"expected at most {MostPieces} pieces of work, found {count}: fewer --variants, --rates, --seeds or --folds");

        return [.. from variant in variants
            from rate in rates
            from seed in Enumerable.Range(1, seeds)
            from fold in Enumerable.Range(0, folds)
            select new SweepItem(variant, rate, seed, fold)];
    }

    private static async Task RunAsync(Connection connection, SweepRun run, Board board, ResultFile file, CancellationToken stop)
    {
        var (view, watch, bytes) = (new SweepView(board), Stopwatch.StartNew(), connection.WireBytes);
        var lost = await view.WatchAsync(show => run.RunAsync(board, file, show, stop));
        Console.WriteLine($"{board.Done - board.Known} done in {watch.Elapsed.TotalSeconds:F1} s, {board.Known} known before, {lost} lost and done again, "
            + $"{connection.WireBytes - bytes} bytes on the wire; results {board.Hash()}");
    }

    private static Option<string> FileOption(string name, string description, string initial) =>
        new(name) { HelpName = "FILE", Description = description, DefaultValueFactory = _ => initial };

    private static bool TryVariant(string text, out string name)
    {
        name = Variant.Find(text)?.Name ?? "";
        return name.Length > 0;
    }

    private static bool TryRate(string text, out float rate) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out rate) && float.IsFinite(rate) && rate > 0;
}
