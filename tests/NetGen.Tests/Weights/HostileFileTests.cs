using Xunit.Abstractions;

namespace NetGen.Tests.Weights;

/// <summary>Files made to break a reader are refused with the one exception, for the right reason, and change nothing.</summary>
public class HostileFileTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. HostileFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsRefused(string name)
    {
        var file = HostileFiles.All.Single(file => file.Name == name);
        Assert.Equal([], Judge(file, Loadable.Small()));
    }

    /// <summary>What only the text format can be refused for.</summary>
    internal static readonly WeightFormatCode[] OfText = [WeightFormatCode.Version, WeightFormatCode.Lines];

    /// <summary>What only checkpoints can be refused for.</summary>
    internal static readonly WeightFormatCode[] OfCheckpoints = [WeightFormatCode.Optimizer, WeightFormatCode.Session];

    [Fact]
    public void ThereAreMoreThanAHundredAndOneForEachCode()
    {
        Assert.Equal(HostileFiles.All.Count, HostileFiles.All.Select(file => file.Name).Distinct().Count());
        Assert.InRange(HostileFiles.All.Count, 100, 1000);
        Assert.Equal(Enum.GetValues<WeightFormatCode>().Except(OfText).Except(OfCheckpoints), HostileFiles.All.Select(file => file.Code).Distinct().Order());
        output.WriteLine($"{HostileFiles.All.Count} hostile files, each in {Loadable.Small().Ways.Count()} ways");
    }

    /// <summary>The good file that all of them are made from loads, or they would prove nothing.</summary>
    [Fact]
    public void TheGoodFileLoads()
    {
        foreach (var (way, load) in Loadable.Small().Ways)
        {
            load(HostileFile.Good);
        }

        var net = Loadable.Small();
        net.Load(HostileFile.Good);
        Assert.Equal(HostileFile.GoodData, net.Parameters());
    }

    [Theory]
    [InlineData("accepts everything")]
    [InlineData("throws something else")]
    [InlineData("changes a parameter first")]
    [InlineData("says another code")]
    [InlineData("says no place")]
    public void ABadReaderIsSeen(string mistake)
    {
        var (net, parameters) = (Loadable.Small(), Loadable.Small().Parameters());
        var bad = net with
        {
            Parameters = () => [.. parameters],
            Load = source =>
            {
                switch (mistake)
                {
                    case "accepts everything":
                        return;
                    case "throws something else":
                        throw new IndexOutOfRangeException();
                    case "changes a parameter first":
                        parameters[7] ^= 1;
                        net.Load(source);
                        return;
                    case "says another code":
                        throw new WeightFormatException(WeightFormatCode.Truncated, 0, "Byte 0: without overlap or gap");
                    default:
                        throw new WeightFormatException(WeightFormatCode.Offsets, 0, "without overlap or gap");
                }
            },
        };
        Assert.NotEmpty(Judge(HostileFiles.All.Single(file => file.Name == "an overlap"), bad));
    }

    /// <summary>What is wrong with the way a file is refused.</summary>
    private static List<string> Judge(HostileFile file, Loadable net)
    {
        var (failures, before) = (new List<string>(), net.Parameters());
        foreach (var (way, load) in net.Ways)
        {
            try
            {
                load(file.Content);
                failures.Add($"{way}: accepted");
            }
            catch (WeightFormatException refusal)
            {
                if (refusal.Code != file.Code
                    || !refusal.Message.Contains(file.Phrase, StringComparison.Ordinal)
                    || !refusal.Message.StartsWith(FormattableString.Invariant($"Byte {refusal.Offset}: Expected "), StringComparison.Ordinal)
                    || refusal.Offset < 0
                    || refusal.Offset > file.Content.Length)
                {
                    failures.Add($"{way}: {refusal.Code} at {refusal.Offset}, {refusal.Message}");
                }
            }
            catch (Exception exception) when (exception is not WeightFormatException)
            {
                failures.Add($"{way}: {exception}");
            }

            if (!net.Parameters().AsSpan().SequenceEqual(before))
            {
                failures.Add($"{way}: parameters changed");
            }
        }

        return failures;
    }
}
