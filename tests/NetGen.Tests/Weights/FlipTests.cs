using System.Text;
using Xunit.Abstractions;

namespace NetGen.Tests.Weights;

/// <summary>Three good files, cut at every byte and with every bit of the header flipped.</summary>
public class FlipTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => ["saved", "sequential", "foreign"];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryTruncationIsRefused(string name)
    {
        var (net, file, _) = Good(name);
        var before = net.Parameters();
        for (var length = 0; length < file.Length; length++)
        {
            foreach (var (way, load) in net.Ways)
            {
                Assert.Throws<WeightFormatException>(() => load(file[..length]));
                Assert.True(before.AsSpan().SequenceEqual(net.Parameters()), $"{way}, {length} bytes");
            }
        }

        output.WriteLine($"{name}: {file.Length} truncations, all refused");
    }

    /// <summary>
    /// A flip is harmless in two places only: in metadata that is not looked at (which it becomes when its key changes), and in the
    /// number of a sequential model's name while the order of the numbers stays.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EveryFlipIsRefusedOrHarmless(string name)
    {
        var (_, file, mayChange) = Good(name);
        var expected = Expected(name);
        var end = 8 + BitConverter.ToInt32(file);
        var (refused, harmless) = (0, 0);
        for (var bit = 0; bit < 8 * end; bit++)
        {
            var flipped = file.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            for (var way = 0; way < 3; way++)
            {
                var net = Good(name).Net;
                var before = net.Parameters();
                if (Record.Exception(() => net.Ways.ElementAt(way).Load(flipped)) is { } exception)
                {
                    Assert.IsType<WeightFormatException>(exception);
                    Assert.True(before.AsSpan().SequenceEqual(net.Parameters()), $"way {way}, bit {bit}");
                    refused++;
                }
                else
                {
                    Assert.True(mayChange(bit / 8), $"way {way}: a flip of bit {bit % 8} of byte {bit / 8} was accepted");
                    Assert.True(expected.AsSpan().SequenceEqual(net.Parameters()), $"way {way}, bit {bit}");
                    harmless++;
                }
            }
        }

        output.WriteLine($"{name}: {8 * end} bits of the header in three ways, {refused} refused, {harmless} harmless");
    }

    /// <summary>A file of ours has a fingerprint, so that its data is as safe as its header.</summary>
    [Fact]
    public void EveryFlipOfSavedDataIsRefused()
    {
        var (net, file, _) = Good("saved");
        for (var bit = 8 * (8 + BitConverter.ToInt32(file)); bit < 8 * file.Length; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Contains(Assert.Throws<WeightFormatException>(() => net.Load(file)).Code, (WeightFormatCode[])[WeightFormatCode.Fingerprint, WeightFormatCode.NotFinite]);
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static byte[] Expected(string name)
    {
        var (net, file, _) = Good(name);
        net.Load(file);
        return net.Parameters();
    }

    private static (Loadable Net, byte[] File, Func<int, bool> MayChange) Good(string name)
    {
        if (name == "saved")
        {
            var saved = Loadable.Small(seed: 2).ToFile();
            var key = Place(saved, "netgen.fingerprint");
            return (Loadable.Small(), saved, at => at >= key && at < key + 18);
        }

        if (name == "sequential")
        {
            var sequential = HostileFile.File(
                """{"0.weight":{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]},"3.weight":{"dtype":"F32","shape":[2,4],"data_offsets":[48,80]}}   """, HostileFile.GoodData[..80]);
            var (first, second) = (Place(sequential, "0.weight"), Place(sequential, "3.weight"));
            return (Loadable.Of(new NoBiasNet(1)), sequential, at => at == first || at == second);
        }

        var foreign = HostileFile.File("""{"__metadata__":{"format":"pt","note":"caf\u00e9 é"},""" + HostileFile.GoodHeader[1..]);
        var (start, stop) = (Place(foreign, "format"), Place(foreign, "},\"layer1"));
        return (Loadable.Small(), foreign, at => at >= start && at < stop);
    }

    private static int Place(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text));
}
