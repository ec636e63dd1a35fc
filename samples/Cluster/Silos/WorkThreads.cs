using System.Collections.Concurrent;

namespace Cluster.Silos;

/// <summary>
/// The threads of a silo that compute. Orleans answers probes of other silos on the thread pool: work of seconds in there would make a busy silo look dead.
/// </summary>
internal sealed class WorkThreads : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    /// <summary>Starts the threads.</summary>
    /// <param name="count">How many: at least one.</param>
    public WorkThreads(int count)
    {
        Count = count;
        for (var i = 0; i < count; i++)
            new Thread(Work) { IsBackground = true, Name = $"work {i}", Priority = ThreadPriority.BelowNormal }.Start();
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Computes something on one of the threads, after what came before it.</summary>
    public Task<T> RunAsync<T>(Func<T> compute)
    {
        // The one who waits goes on elsewhere: this thread is for the next piece.
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(compute());
            }
            catch (Exception problem)
            {
                done.SetException(problem);
            }
        });
        return done.Task;
    }

    /// <summary>Lets the threads end when nothing is left to do.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        foreach (var piece in _work.GetConsumingEnumerable())
            piece();
    }
}
