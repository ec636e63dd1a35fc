using System.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Cluster.Sweep;

/// <summary>Shows how far a sweep is and what is best: in a terminal a table that is drawn anew, elsewhere a line now and then.</summary>
/// <param name="board">What is known.</param>
internal sealed class SweepView(Board board)
{
    private const int Shown = 10;
    private const int BarWidth = 40;

    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineTime = TimeSpan.FromSeconds(5);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _drawn = TimeSpan.MinValue;

    /// <summary>Shows the board while something goes on, and at the end the best.</summary>
    /// <param name="run">Goes on, and calls what it is given when the board has changed.</param>
    public async Task<T> WatchAsync<T>(Func<Action, Task<T>> run)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi)
        {
            var plain = await run(() => Every(LineTime, () => Console.WriteLine(Progress())));
            WriteLines();
            return plain;
        }

        return await AnsiConsole.Live(Table()).StartAsync(async live =>
        {
            var result = await run(() => Every(FrameTime, () => live.UpdateTarget(Table())));
            live.UpdateTarget(Table());
            return result;
        });
    }

    private void WriteLines()
    {
        foreach (var standing in board.Best().Take(Shown))
            Console.WriteLine($"{standing.Variant,-8} rate {standing.Rate,-8} accuracy {standing.Accuracy:P2}, loss {standing.Loss:F4}, mean of {standing.Results}");
    }

    private void Every(TimeSpan interval, Action draw)
    {
        if (_watch.Elapsed < _drawn + interval && board.Done < board.Total)
            return;

        draw();
        _drawn = _watch.Elapsed;
    }

    private string Progress() => $"{board.Done} of {board.Total} done, {TimeLeft.Text(board.Left(_watch.Elapsed))}";

    private IRenderable Table()
    {
        var filled = board.Total == 0 ? BarWidth : (int)((long)BarWidth * board.Done / board.Total);
        var table = new Table().Title("the best so far");
        table.AddColumns("variant", "rate", "accuracy", "loss", "results");
        foreach (var standing in board.Best().Take(Shown))
            table.AddRow(standing.Variant, $"{standing.Rate}", $"{standing.Accuracy:P2}", $"{standing.Loss:F4}", $"{standing.Results}");
        return new Rows(table, new Text($"{new string('#', filled)}{new string('.', BarWidth - filled)}  {Progress()}"));
    }
}
