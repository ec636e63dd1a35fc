using Cluster.Silos;

namespace NetGen.Cluster.Tests;

/// <summary>What a silo keeps of runs is bounded, however many runs there are.</summary>
public sealed class LatestTests
{
    [Fact]
    public void KeepsThoseThatWereAskedForLast()
    {
        var latest = new Latest<int, string>(2);
        latest.GetOrAdd(1, () => "one");
        latest.GetOrAdd(2, () => "two");
        Assert.Equal("one", latest.Find(1));
        latest.GetOrAdd(3, () => "three");
        Assert.Equal(("one", null, "three"), (latest.Find(1), latest.Find(2), latest.Find(3)));
    }

    [Fact]
    public void WhatIsThereIsNotMadeAgain()
    {
        var latest = new Latest<string, object>(2);
        var value = latest.GetOrAdd("key", () => new object());
        Assert.Same(value, latest.GetOrAdd("key", () => throw new InvalidOperationException("made again")));
    }

    [Fact]
    public void MemoryDoesNotGrowWithTheNumberOfRuns()
    {
        var latest = new Latest<int, object>(8);
        var values = Enumerable.Range(0, 1000).Select(key => Weak(latest, key)).ToList();
        GC.Collect();
        Assert.Equal(8, values.Count(value => value.IsAlive));
        GC.KeepAlive(latest);
    }

    private static WeakReference Weak(Latest<int, object> latest, int key) => new(latest.GetOrAdd(key, () => new byte[1000]));
}
