using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>The order of rows is a function of the seed and the epoch.</summary>
public class RowOrderTests
{
    [Fact]
    public void EachEpochHasAnOrderOfItsOwnWhateverWasAskedBefore()
    {
        int[] rows = [.. Enumerable.Range(0, 40)];
        var order = new RowOrder(rows, new FitOptions { Seed = 5 });
        var (first, second) = (order.Of(1).ToArray(), order.Of(2).ToArray());
        Assert.NotEqual(first, second);
        Assert.Equal(rows, first.Order());
        Assert.Equal(first, order.Of(1).ToArray());
        Assert.Equal(second, new RowOrder(rows, new FitOptions { Seed = 5 }).Of(2).ToArray());
        Assert.NotEqual(first, new RowOrder(rows, new FitOptions { Seed = 6 }).Of(1).ToArray());
    }

    [Fact]
    public void WithoutShufflingTheyStayAsTheyAre()
    {
        int[] rows = [3, 5, 8];
        Assert.Equal(rows, new RowOrder(rows, new FitOptions { Shuffle = false }).Of(4).ToArray());
    }

    // 24 orders of four rows in 24,000 epochs: each 1,000 times on average with deviation 31.
    [Fact]
    public void EachOrderIsAsLikely()
    {
        var order = new RowOrder([0, 1, 2, 3], new FitOptions());
        var counts = new Dictionary<string, int>();
        for (var epoch = 1; epoch <= 24_000; epoch++)
        {
            var key = string.Join(',', order.Of(epoch).ToArray());
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 840, 1160));
    }
}
