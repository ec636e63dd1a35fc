using Cluster.Silos;
using Cluster.Work;
using Shared;

namespace Cluster.Sweep;

/// <summary>Runs a sweep on a cluster: hands out what is still to do, writes down and shows what comes.</summary>
/// <param name="connection">To the cluster.</param>
/// <param name="data">The rows.</param>
/// <param name="settings">Of the sweep.</param>
/// <param name="slots">How many pieces are outstanding at most.</param>
internal sealed class SweepRun(Connection connection, SweepData data, SweepSettings settings, int slots)
{
    private const int PiecesOfRound = 16;

    // Of a message, in rows: some 300 KB.
    private const int RowsOfPart = 1 << 14;

    private readonly Supply<SweepAnswer, SweepRow> _supply = new(() => data.Labels.Length, RowsOfPart);
    private readonly string _run = Guid.NewGuid().ToString("N");
    private int _handedOut;

    /// <summary>Does all that is open.</summary>
    /// <param name="board">Knows what is open, and learns the results.</param>
    /// <param name="file">Takes each result before it is shown.</param>
    /// <param name="show">Called after each result.</param>
    /// <param name="stop">Ends it early; what is in the file stays there.</param>
    /// <returns>How many pieces were lost with a silo and done again.</returns>
    public async Task<int> RunAsync(Board board, ResultFile file, Action show, CancellationToken stop)
    {
        var dispatcher = new Dispatcher<SweepItem, SweepRow>(slots, ExamineAsync, Connection.IsLoss, Connection.Patience);
        await dispatcher.RunAsync([.. board.Open], (_, row) =>
        {
            file.Add(row);
            board.Add(row);
            show();
            return Task.CompletedTask;
        }, stop);
        return dispatcher.Lost;
    }

    private async Task<SweepRow> ExamineAsync(int slot, SweepItem item)
    {
        var round = Interlocked.Increment(ref _handedOut) / (PiecesOfRound * slots);
        var grain = connection.Grains.GetGrain<ISweepGrain>(new SlotKey(_run, round, slot).ToString());
        var (answer, row) = await _supply.AskAsync(
            grain,
            () => grain.ExamineAsync(settings, item),
            (first, count) => grain.ProvideAsync(settings.Data, data.Labels.Length, first, data.Part(first, count)));

        return row.Network == NetworkFingerprint.Of(item.Variant)
            ? row
            : throw new UserException($"silo {OneLine.Escape(answer.Silo)}: its network {item.Variant} is another than here: expected the same build of this program on each machine");
    }
}
