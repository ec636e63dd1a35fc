using Cluster.Silos;
using Shared;

namespace Cluster.Work;

/// <summary>
/// Hands out pieces of work, a bounded number at a time. A slot has one piece and takes the next only when the result of the last was collected, so a slow collector holds
/// work back, and memory does not grow with the work. A piece whose silo is lost is done again, until one does it.
/// </summary>
/// <typeparam name="TItem">A piece of work; doing it twice must give the same result.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
/// <param name="slots">How many pieces are outstanding at most.</param>
/// <param name="work">Does a piece in a slot.</param>
/// <param name="isLoss">Whether an exception says that the silo was lost, and not that the work is wrong.</param>
/// <param name="patience">How long nothing may succeed while silos are lost before it is given up.</param>
internal sealed class Dispatcher<TItem, TResult>(
    int slots, Func<int, TItem, Task<TResult>> work, Func<Exception, bool> isLoss, TimeSpan patience)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private long _lastSuccess = Environment.TickCount64;
    private int _lost;

    /// <summary>How many pieces were lost with their silo so far, and done again.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>Does all pieces. The first exception ends it; what was collected by then stays so.</summary>
    /// <param name="items">The pieces, taken one by one as slots become free.</param>
    /// <param name="collect">Takes a result; one call at a time, in the order in which they come.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="UserException">Silos are lost and none does the work.</exception>
    public async Task RunAsync(IEnumerable<TItem> items, Func<TItem, TResult, Task> collect, CancellationToken stop)
    {
        using var source = items.GetEnumerator();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var collecting = new SemaphoreSlim(1);
        Volatile.Write(ref _lastSuccess, Environment.TickCount64);
        await Task.WhenAll(Enumerable.Range(0, slots).Select(slot => Task.Run(() => FillSlotAsync(slot))));

        async Task FillSlotAsync(int slot)
        {
            try
            {
                while (TryTake(out var item))
                {
                    var result = await DoAsync(slot, item, ending.Token);
                    await collecting.WaitAsync(ending.Token);
                    try
                    {
                        await collect(item, result);
                    }
                    finally
                    {
                        collecting.Release();
                    }
                }
            }
            catch
            {
                await ending.CancelAsync(); // The other slots need not go on.
                throw;
            }
        }

        bool TryTake(out TItem item)
        {
            lock (source)
            {
                ending.Token.ThrowIfCancellationRequested();
                var isThere = source.MoveNext();
                item = isThere ? source.Current : default!;
                return isThere;
            }
        }
    }

    private async Task<TResult> DoAsync(int slot, TItem item, CancellationToken stop)
    {
        var failingSince = Environment.TickCount64;
        for (var wait = ShortestWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            var start = Environment.TickCount64;
            try
            {
                var result = await work(slot, item).WaitAsync(stop);
                Volatile.Write(ref _lastSuccess, Environment.TickCount64);
                return result;
            }
            catch (Exception problem) when (isLoss(problem))
            {
                Interlocked.Increment(ref _lost);
                var now = Environment.TickCount64;
                if (now - start > patience.TotalMilliseconds)
                    failingSince = now; // It was being done for long: its silo is lost only now.
                if (now - Math.Max(failingSince, Volatile.Read(ref _lastSuccess)) > patience.TotalMilliseconds)
                    throw new UserException($"the cluster is lost: no silo has done any work for {patience.TotalSeconds:F0} s: {Cause.Of(problem)}");
                await Task.Delay(wait, stop);
            }
        }
    }
}
