using NetGen.Tests.Support;

namespace NetGen.Tests.Batches;

/// <summary>The threads that all batches of a process share: what they take from a caller, and what becomes of calls that fail, are interrupted, or are the first at once.</summary>
[Collection(AloneCollection.Name)]
public class BatchThreadTests
{
    private const int Shards = 40;
    private const int Samples = 64 * Shards;
    private const double Sum = Samples * (Samples - 1) / 2.0;

    /// <summary>Attempts to have the threads, which other tests may have.</summary>
    private const int Attempts = 1_000;

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(Shards - 1)]
    public void WhatAPartThrowsReachesTheCaller(int failing)
    {
        var isBroken = true;
        var batches = new PartBatches(shard =>
        {
            if (isBroken && shard == failing)
            {
                throw new InvalidOperationException($"shard {shard}");
            }
        })
        {
            MaxDegreeOfParallelism = 3,
        };
        for (var k = 0; k < 20; k++)
        {
            isBroken = true;
            Assert.Equal($"shard {failing}", Assert.Throws<InvalidOperationException>(() => batches.Sum(Samples, batches.Training)).Message);
            isBroken = false;
            Assert.Equal((Sum, Sum), batches.Sum(Samples, batches.Training));
        }
    }

    /// <summary>The first calls of a network tell it how much memory a call needs; a short one must not make it forget a long one.</summary>
    [Fact]
    public void ALongAndAShortBatchMayBeTheFirstAtOnce()
    {
        const int Rounds = 20_000;
        var batches = Enumerable.Range(0, Rounds).Select(_ => new PartBatches(_ => { }) { MaxDegreeOfParallelism = 2 }).ToArray();
        var (ready, begun) = (0, 0);
        var shorts = new Thread(() =>
        {
            for (var k = 0; k < Rounds; k++)
            {
                var workspace = batches[k].Take();
                Volatile.Write(ref ready, k + 1);
                SpinUntil(ref begun, k + 1);
                batches[k].Sum(65, workspace);
            }
        });
        shorts.Start();
        try
        {
            for (var k = 0; k < Rounds; k++)
            {
                var workspace = batches[k].Take();
                SpinUntil(ref ready, k + 1);
                Volatile.Write(ref begun, k + 1);
                Assert.Equal((Sum, Sum), batches[k].Sum(Samples, workspace));
            }
        }
        finally
        {
            Volatile.Write(ref begun, Rounds);
            shorts.Join();
        }

        static void SpinUntil(ref int place, int value)
        {
            var spin = default(SpinWait);
            while (Volatile.Read(ref place) < value)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }
        }
    }

    /// <summary>The threads live as long as the process, so they keep nothing of the caller who happened to be the first.</summary>
    [Fact]
    public void ThreadsTakeNoAsyncLocalsFromTheirFirstCaller()
    {
        // More than any other test asks for, so that some are started here.
        var degree = Environment.ProcessorCount + 20;
        var (last, local) = ($"NetGen batches {degree - 1}", new AsyncLocal<string>());
        var (seen, taken) = (0, 0);
        var batches = new PartBatches(_ =>
        {
            Thread.Sleep(1);
            if (Thread.CurrentThread.Name == last)
            {
                Interlocked.Increment(ref seen);
                taken += local.Value is null ? 0 : 1;
            }
        })
        {
            MaxDegreeOfParallelism = degree,
        };
        local.Value = "the caller's";
        for (var k = 0; k < Attempts && Volatile.Read(ref seen) == 0; k++)
        {
            batches.Sum(64 * 4 * degree, batches.Training);
        }

        Assert.Equal((true, 0), (seen > 0, taken));
    }

    /// <summary>The threads read the caller's memory, so the call does not end before they have.</summary>
    [Fact]
    public void AnInterruptedCallerStillWaitsForTheThreads()
    {
        using var release = new ManualResetEventSlim();
        var (done, isHeld, sum, isInterrupted) = (0, false, (0.0, 0.0), false);
        Thread? caller = null;
        var batches = new PartBatches(_ =>
        {
            if (Thread.CurrentThread == caller)
            {
                Thread.SpinWait(20_000); // time for another thread to take a part
            }
            else if (!Volatile.Read(ref isHeld))
            {
                Volatile.Write(ref isHeld, true);
                release.Wait();
            }

            Interlocked.Increment(ref done);
        })
        {
            MaxDegreeOfParallelism = 2,
        };
        caller = new Thread(() =>
        {
            for (var k = 0; k < Attempts && !Volatile.Read(ref isHeld); k++)
            {
                Volatile.Write(ref done, 0);
                sum = batches.Sum(Samples, batches.Training);
            }

            try
            {
                Thread.Sleep(1);
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        });
        caller.Start();
        SpinWait.SpinUntil(() => Volatile.Read(ref isHeld) && Volatile.Read(ref done) >= Shards - 16);
        caller.Interrupt();
        Assert.False(caller.Join(millisecondsTimeout: 60)); // long enough for it to have gone to sleep
        release.Set();
        caller.Join();
        Assert.Equal((Sum, Sum, true), (sum.Item1, sum.Item2, isInterrupted));
    }
}
