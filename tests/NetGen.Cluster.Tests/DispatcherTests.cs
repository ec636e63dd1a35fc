using Cluster.Evolve;
using Cluster.Work;
using Shared;

namespace NetGen.Cluster.Tests;

/// <summary>Handing out work without a cluster: bounds, losses and ends.</summary>
public sealed class DispatcherTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>With a collector that takes its time, pieces that were begun and not collected are never more than the slots.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ASlowCollectorHoldsWorkBack(int slots)
    {
        var (begun, collected, most) = (0, 0, 0);
        var dispatcher = new Dispatcher<int, int>(slots, (_, item) =>
        {
            var outstanding = Interlocked.Increment(ref begun) - Volatile.Read(ref collected);
            lock (this)
            {
                most = Math.Max(most, outstanding);
            }

            return Task.FromResult(item);
        }, _ => false, Patience);

        await dispatcher.RunAsync(Enumerable.Range(0, 60), async (_, _) =>
        {
            await Task.Delay(2);
            Interlocked.Increment(ref collected);
        }, CancellationToken.None);

        Assert.Equal((60, 60), (begun, collected));
        Assert.InRange(most, 1, slots);
    }

    /// <summary>Items are taken from their source as slots become free, so a long table is never in memory as work.</summary>
    [Fact]
    public async Task ItemsAreTakenOneByOne()
    {
        var (taken, collected, ahead) = (0, 0, 0);
        var dispatcher = new Dispatcher<int, int>(3, async (_, item) =>
        {
            await Task.Yield();
            return item;
        }, _ => false, Patience);

        await dispatcher.RunAsync(Source(), (_, _) =>
        {
            ahead = Math.Max(ahead, Volatile.Read(ref taken) - collected++);
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal(1000, collected);
        Assert.InRange(ahead, 1, 3);

        IEnumerable<int> Source()
        {
            for (var i = 0; i < 1000; i++)
            {
                Interlocked.Increment(ref taken);
                yield return i;
            }
        }
    }

    [Fact]
    public async Task ALostPieceIsDoneAgain()
    {
        var tries = new int[20];
        var results = new List<int>();
        var dispatcher = new Dispatcher<int, int>(
            4,
            (_, item) => Interlocked.Increment(ref tries[item]) == 1 && item % 3 == 0 ? throw new TimeoutException() : Task.FromResult(item),
            problem => problem is TimeoutException,
            Patience);
        await dispatcher.RunAsync(Enumerable.Range(0, 20), (_, result) =>
        {
            results.Add(result);
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 20), results.Order());
        Assert.Equal(7, dispatcher.Lost);
    }

    [Fact]
    public async Task AClusterThatDoesNothingIsGivenUp()
    {
        var dispatcher = new Dispatcher<int, int>(2, (_, _) => throw new TimeoutException("nobody\n   at a place of no interest"), problem => problem is TimeoutException, TimeSpan.FromMilliseconds(300));
        var problem = await Assert.ThrowsAsync<UserException>(() => dispatcher.RunAsync([1, 2, 3], (_, _) => Task.CompletedTask, CancellationToken.None));
        Assert.StartsWith("the cluster is lost", problem.Message);
        Assert.EndsWith(": nobody", problem.Message);
    }

    [Fact]
    public async Task WorkThatIsWrongEndsAllOfIt()
    {
        var begun = 0;
        var dispatcher = new Dispatcher<int, int>(2, async (_, item) =>
        {
            Interlocked.Increment(ref begun);
            await Task.Yield();

            // What follows the wrong piece never ends by itself: only those two slots' pieces can have begun.
            return item < 5 ? item : item == 5 ? throw new InvalidOperationException("wrong") : await new TaskCompletionSource<int>().Task;
        }, _ => false, Patience);
        await Assert.ThrowsAsync<InvalidOperationException>(() => dispatcher.RunAsync(Enumerable.Range(0, 1000), (_, _) => Task.CompletedTask, CancellationToken.None));
        Assert.InRange(begun, 6, 7);
    }

    [Fact]
    public void RanksAreCentredAndEqualReturnsAreEqual()
    {
        var weights = new float[5];
        CentredRanks.Compute([30, 10, 20, 20, 500], weights);
        Assert.Equal([0.25f, -0.5f, -0.125f, -0.125f, 0.5f], weights);
    }

    /// <summary>Numbers whose sum depends on the order: the tree is (a + b) + (c + d), then + e.</summary>
    [Fact]
    public void TheTreeHasOneShape()
    {
        double[] values = [1e16, 1, -1e16, 1, 0.5];
        double[][] vectors = [.. values.Select(value => new[] { value })];
        SumTree.Add(vectors);
        Assert.Equal(((values[0] + values[1]) + (values[2] + values[3])) + values[4], vectors[0][0]);
        Assert.NotEqual(values.Aggregate((sum, value) => sum + value), vectors[0][0]);
    }
}
