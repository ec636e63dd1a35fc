using NetGen.Tests.Checks;

namespace NetGen.Tests.Weights;

/// <summary>Metadata of others, of any well-formed content, is skipped and costs nothing.</summary>
public sealed class MetadataTests
{
    private static readonly Dictionary<string, string> Contents = new(StringComparer.Ordinal)
    {
        ["4,900 letters"] = Entry("note", new string('x', 4900)),
        ["an escape in a key"] = Entry("\\u0061\\n\\\"", "b"),
        ["70 entries"] = Entries(70),
        ["60,000 entries"] = Entries(60_000),
        ["a key of 100,000 letters"] = Entry(new string('k', 100_000), "v"),
        ["a key that starts like NetGen's"] = Entry("netgen.architecture2", "v") + "," + Entry("netgen.architectur", "v"),
        ["a mebibyte"] = Entry("a", new string('x', (1 << 20) - 10)),
        ["characters beyond ASCII"] = Entry("é", string.Concat(Enumerable.Repeat("aé€😀\\ud83d\\ude00\\\\", 5000))),
        ["spaces"] = new string(' ', 20_000) + "\"a\"" + new string('\n', 20_000) + ":" + new string('\t', 20_000) + "\"b\"" + new string('\r', 20_000),
        ["nothing but spaces"] = new string(' ', 20_000),
        ["a key twice"] = Entry("a", "b") + "," + Entry("a", "c"),
    };

    public static TheoryData<string> Names => [.. Contents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ItIsSkippedWithoutMemory(string name)
    {
        foreach (var file in new[] { Before(Contents[name]), Behind(Contents[name]) })
        {
            foreach (var way in Enumerable.Range(0, 3))
            {
                var net = Loadable.Small(2);
                net.Ways.ElementAt(way).Load(file);
                Assert.Equal(HostileFile.GoodData, net.Parameters());
            }

            var small = Loadable.Small(2);
            using var memory = new MemoryStream(file);
            Assert.Equal(0, Allocation.BytesOf(() => small.Load(file), 5, warmUp: 3));
            Assert.Equal(0, Allocation.BytesOf(() => Rewound(small, memory), 5, warmUp: 3));
        }
    }

    /// <summary>What is said of the tensors before and behind the metadata has its place in the file, not in what is kept of it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void PlacesAreThoseOfTheFile(string name)
    {
        foreach (var file in new[] { Before(Contents[name], "[4,5]"), Behind(Contents[name], "[4,5]") })
        {
            var refused = Assert.Throws<WeightFormatException>(() => Loadable.Small().Load(file));
            Assert.Equal((WeightFormatCode.Shape, file.AsSpan().IndexOf("[4,5]"u8)), (refused.Code, (int)refused.Offset));
        }
    }

    /// <summary>NetGen's own marks are read wherever they stand in it, with escapes or without.</summary>
    [Fact]
    public void NetGensMarksAreReadBetweenTheOthers()
    {
        var metadata = Entries(500) + "," + Entry("netgen\\u002earchitecture", SmallNet.Architecture.Replace("Tanh", "Relu", StringComparison.Ordinal)) + "," + Entries(500);
        foreach (var file in new[] { Before(metadata), Behind(metadata) })
        {
            var refused = Assert.Throws<WeightFormatException>(() => Loadable.Small().Load(file));
            Assert.Equal((WeightFormatCode.Architecture, file.AsSpan().IndexOf("3-4:Relu"u8)), (refused.Code, (int)refused.Offset));
        }
    }

    private static void Rewound(Loadable net, Stream stream)
    {
        stream.Position = 0;
        net.LoadStream(stream);
    }

    private static string Entry(string key, string value) => $"\"{key}\":\"{value}\"";

    private static string Entries(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => Entry($"k{i}", "v")));

    private static byte[] Before(string metadata, string shape = "[4,3]") =>
        HostileFile.File($"{{\"__metadata__\":{{{metadata}}},{HostileFile.Edit("[4,3]", shape)[1..]}");

    private static byte[] Behind(string metadata, string shape = "[4,3]") =>
        HostileFile.File($"{HostileFile.Edit("[4,3]", shape)[..^1]},\"__metadata__\":{{{metadata}}}}}");
}
