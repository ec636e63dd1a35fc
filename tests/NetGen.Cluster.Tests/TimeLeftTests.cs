using Cluster.Sweep;

namespace NetGen.Cluster.Tests;

/// <summary>The time that is left, in words.</summary>
public sealed class TimeLeftTests
{
    [Theory]
    [InlineData(59, "00:00:59 left")]
    [InlineData(7_384, "02:03:04 left")]
    [InlineData(360_061, "100:01:01 left")]
    public void HoursMayBeMoreThanADay(int seconds, string text) => Assert.Equal(text, TimeLeft.Text(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void IsUnknownBeforeTheFirstResult() => Assert.Equal("time left unknown", TimeLeft.Text(null));
}
