namespace NetGen.Numerics;

/// <summary>A background thread that waits for work: for some 200 microseconds actively, since training hands out batch after batch, then asleep.</summary>
internal sealed class Worker
{
    private const int Idle = 0, Handed = 1, Working = 2;

    /// <summary>Turns of active waiting, of about 50 nanoseconds each: .NET makes them as long on every processor.</summary>
    private const int Turns = 4_000;
    private const int SpinsOfTurn = 1;

    /// <summary>After so many more milliseconds the thread that waits for the end sleeps: one of lower priority could have no core before.</summary>
    private const int Yielding = 16;

    private readonly object _sleep = new();
    private readonly int _turns;
    private ParallelWork? _work;
    private Exception? _error;
    private int _state;
    private bool _isAsleep;

    /// <summary>Starts the thread.</summary>
    /// <param name="number">From 1 on. Only as many as have a core beside the caller's wait actively.</param>
    public Worker(int number)
    {
        _turns = number < Environment.ProcessorCount ? Turns : 0;
        var thread = new Thread(Loop) { IsBackground = true, Name = "NetGen batches " + number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

        // What the first caller has in its AsyncLocals is nothing for a thread that outlives the call.
#if NET8_0_OR_GREATER
        thread.UnsafeStart();
#else
        if (ExecutionContext.IsFlowSuppressed())
        {
            thread.Start();
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            thread.Start();
        }
#endif
    }

    /// <summary>Hands it work; it must be idle.</summary>
    public void Hand(ParallelWork work)
    {
        _work = work;
        Interlocked.Exchange(ref _state, Handed);
        if (Volatile.Read(ref _isAsleep))
        {
            lock (_sleep)
            {
                Monitor.Pulse(_sleep);
            }
        }
    }

    /// <summary>Takes the work back if it has not been begun, or waits for its end.</summary>
    /// <returns>What it has thrown.</returns>
    public Exception? Finish()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Handed) != Handed)
        {
            AwaitEnd();
        }

        var error = _error;
        (_work, _error) = (null, null);
        return error;
    }

    // An interrupt waits until the caller's memory is its own again.
    private void AwaitEnd()
    {
        for (var turn = 0; turn < Turns && Volatile.Read(ref _state) != Idle; turn++)
        {
            Thread.SpinWait(SpinsOfTurn);
        }

        var (start, isInterrupted) = (Environment.TickCount, false);
        while (Volatile.Read(ref _state) != Idle)
        {
            if (unchecked(Environment.TickCount - start) < Yielding)
            {
                Thread.Yield();
                continue;
            }

            try
            {
                Thread.Sleep(1);
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }

        if (isInterrupted)
        {
            Thread.CurrentThread.Interrupt();
        }
    }

    private void Loop()
    {
        while (true)
        {
            Await();
            if (Interlocked.CompareExchange(ref _state, Working, Handed) != Handed)
            {
                continue; // taken back
            }

            try
            {
                _work!.Run(isCaller: false);
            }
            catch (Exception error)
            {
                _error = error;
            }

            Volatile.Write(ref _state, Idle);
        }
    }

    private void Await()
    {
        for (var turn = 0; turn < _turns; turn++)
        {
            if (Volatile.Read(ref _state) == Handed)
            {
                return;
            }

            Thread.SpinWait(SpinsOfTurn);
        }

        lock (_sleep)
        {
            Volatile.Write(ref _isAsleep, true);
            Interlocked.MemoryBarrier(); // whoever hands work sees the sleeper, or the sleeper sees the work
            while (Volatile.Read(ref _state) != Handed)
            {
                Monitor.Wait(_sleep);
            }

            Volatile.Write(ref _isAsleep, false);
        }
    }
}
