using NetGen.Tests.Numerics;
using Xunit.Abstractions;

namespace NetGen.Tests.Weights;

/// <summary>
/// Random changes of good files: each is refused with the one exception and changes nothing, or it is a valid file by the published rules
/// and gives the values it has. NETGEN_EXHAUSTIVE=1 makes ten million.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    /// <summary>Enough for each kind of refusal: a missing tensor, the rarest, is first made by seed 25,351.</summary>
    private const int Seeds = 30_000;

    [Fact]
    public void EveryMutationIsRefusedOrRight()
    {
        var run = new MutationRun(Loadable.Small());
        for (var seed = 0; seed < (Exhaustive.IsRequested ? 10_000_000 : Seeds); seed++)
        {
            run.Try(seed);
        }

        output.WriteLine(run.ToString());
        Assert.Equal([], run.Failures);
        Assert.InRange(run.Accepted, 1, run.Tried / 2);
        Assert.True(run.Codes.Count == Enum.GetValues<WeightFormatCode>().Except(HostileFileTests.OfText).Except(HostileFileTests.OfCheckpoints).Count(), $"codes seen: {string.Join(", ", run.Codes.Keys.Order())}");
    }

    [Theory]
    [InlineData("another exception", "IndexOutOfRangeException")]
    [InlineData("a changed parameter", "changed")]
    [InlineData("everything accepted", "accepted")]
    [InlineData("wrong values", "values")]
    public void ABadReaderIsSeen(string mistake, string phrase)
    {
        var net = Loadable.Small();
        var flipped = false;
        var run = new MutationRun(net with
        {
            Parameters = () =>
            {
                var parameters = net.Parameters();
                parameters[0] ^= (byte)(flipped ? 1 : 0);
                return parameters;
            },
            Load = source =>
            {
                flipped = mistake == "a changed parameter";
                try
                {
                    net.Load(source);
                    flipped |= mistake == "wrong values";
                }
                catch (WeightFormatException) when (mistake == "everything accepted")
                {
                }
                catch (WeightFormatException refusal) when (mistake == "another exception" && refusal.Code == WeightFormatCode.Offsets)
                {
                    throw new IndexOutOfRangeException();
                }
            },
        });
        for (var seed = 0; seed < Seeds && run.Failures.Count == 0; seed++)
        {
            run.Try(seed);
        }

        Assert.Contains(phrase, run.Failures[0], StringComparison.Ordinal);
        Assert.StartsWith("seed ", run.Failures[0], StringComparison.Ordinal);
    }
}
