namespace NetGen.Numerics;

/// <summary>A background thread that waits for work: for some microseconds actively, since training hands out batch after batch, then asleep.</summary>
internal sealed class Worker
{
    private const int Idle = 0, Handed = 1, Working = 2;

    /// <summary>Turns of active waiting, some 50 microseconds in all.</summary>
    private const int Turns = 1_000;
    private const int SpinsOfTurn = 20;

    private readonly object _sleep = new();
    private ParallelWork? _work;
    private Exception? _error;
    private int _state;
    private bool _isAsleep;

    public Worker(int number) => new Thread(Loop) { IsBackground = true, Name = "NetGen batches " + number.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Start();

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
            for (var turn = 0; Volatile.Read(ref _state) != Idle; turn++)
            {
                if (turn < Turns)
                {
                    Thread.SpinWait(SpinsOfTurn);
                }
                else
                {
                    Thread.Yield();
                }
            }
        }

        var error = _error;
        (_work, _error) = (null, null);
        return error;
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
                _work!.Run();
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
        for (var turn = 0; turn < Turns; turn++)
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
