using System.Runtime.ExceptionServices;

namespace NetGen.Numerics;

/// <summary>
/// The process's threads for batches: background threads that are started when they are first asked for, and then wait. One call has them at a time; another one that
/// comes meanwhile does its work alone, and so does everyone where threads cannot be started.
/// </summary>
internal static class WorkerPool
{
    private static Worker[] _workers = [];
    private static int _isTaken;
    private static int _most = int.MaxValue;

    /// <summary>Takes the threads, if nobody has them and they can be started.</summary>
    public static bool TryTake() => _most > 0 && Interlocked.CompareExchange(ref _isTaken, 1, 0) == 0;

    /// <summary>Gives them back.</summary>
    public static void Return() => Volatile.Write(ref _isTaken, 0);

    /// <summary>Does work on the caller's thread and on others, and returns when it is done. The caller must have taken them.</summary>
    /// <param name="work">The work.</param>
    /// <param name="helpers">How many others at most.</param>
    /// <exception cref="Exception">What the work has thrown, on whichever thread.</exception>
    public static void Run(ParallelWork work, int helpers)
    {
        Exception? error = null;
        var started = 0;
        try
        {
            helpers = Start(helpers);
            while (started < helpers)
            {
                _workers[started++].Hand(work); // counted first: it may have it when this throws, being interrupted
            }

            work.Run(isCaller: true);
        }
        catch (Exception own)
        {
            error = own;
        }

        // Also after an error: nobody may work on a call that has returned.
        for (var k = 0; k < started; k++)
        {
            error = _workers[k].Finish() ?? error;
        }

        if (error is not null)
        {
            ExceptionDispatchInfo.Capture(error).Throw();
        }
    }

    // How many there are after it, up to those wanted. Where no more can be started nobody tries again.
    private static int Start(int wanted)
    {
        try
        {
            while (_workers.Length < Math.Min(wanted, _most))
            {
                var more = new Worker[_workers.Length + 1];
                _workers.CopyTo(more, 0);
                more[more.Length - 1] = new Worker(more.Length);
                _workers = more;
            }
        }
        catch (Exception cannot) when (cannot is NotSupportedException or ThreadStartException or OutOfMemoryException)
        {
            _most = _workers.Length;
        }

        return Math.Min(wanted, _workers.Length);
    }
}
