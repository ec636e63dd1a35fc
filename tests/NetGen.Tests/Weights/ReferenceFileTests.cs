using NetGen.Tests.Support;

namespace NetGen.Tests.Weights;

/// <summary>Files of the independent script reference.py load bit for bit, and the script finds ours in order.</summary>
public sealed class ReferenceFileTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/NetGen.Tests/Weights");

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-weights").FullName;

    public static TheoryData<string> Names => [.. Directory.GetFiles(Path.Combine(Folder, "Files")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AllKindsAreThere() => Assert.Equal(13, Directory.GetFiles(Path.Combine(Folder, "Files")).Length);

    [Theory]
    [MemberData(nameof(Names))]
    public void LoadsBitForBit(string name)
    {
        var file = File.ReadAllBytes(Path.Combine(Folder, "Files", name));
        var tensors = PublishedRules.Read(file);

        // Weight and bias of the lower number come first, whatever their order in the file.
        double[] values = [.. tensors.OrderBy(tensor => Number(tensor.Key)).ThenBy(tensor => tensor.Key.EndsWith("bias", StringComparison.Ordinal)).SelectMany(tensor => tensor.Value.Values)];
        Assert.Equal(26, values.Length);
        foreach (var way in Enumerable.Range(0, 3))
        {
            var (single, wide) = (new SmallNet(5), new SmallDoubleNet(5));
            Loadable.Of(single).Ways.ElementAt(way).Load(file);
            Loadable.Of(wide).Ways.ElementAt(way).Load(file);
            Assert.Equal(values.SelectMany(value => BitConverter.GetBytes((float)value)), Loadable.Of(single).Parameters());
            Assert.Equal(values.SelectMany(BitConverter.GetBytes), Loadable.Of(wide).Parameters());
        }
    }

    [Fact]
    public void EveryHalfAndBrainFloatIsReadRight()
    {
        var net = new SmallDoubleNet();
        var header = HostileFile.GoodHeader.Replace("[0,48]", "[0,24]").Replace("[48,64]", "[24,32]").Replace("[64,96]", "[32,48]").Replace("[96,104]", "[48,52]");
        var parameters = new double[26];
        var data = new byte[52];
        for (var bits = 0; bits <= ushort.MaxValue; bits++)
        {
            BitConverter.GetBytes((ushort)bits).CopyTo(data, 10);
            Judge("F16", (double)BitConverter.UInt16BitsToHalf((ushort)bits));
            Judge("BF16", BitConverter.Int32BitsToSingle(bits << 16));
        }

        void Judge(string type, double value)
        {
            if (double.IsFinite(value))
            {
                net.Load(HostileFile.File(header.Replace("F32", type), data));
                net.GetParameters(parameters);
                Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(parameters[5]));
            }
        }
    }

    [Fact]
    public void TheRulesFindOurFilesInOrder() =>
        Assert.Equal([4, 2, 4], OurFiles().Select(file => PublishedRules.Read(File.ReadAllBytes(file)).Count));

    /// <summary>Where there is no python3, PublishedRules stands alone; it checks every written file in RoundTripTests.</summary>
    [FactThatNeeds(Need.Python)]
    public void TheScriptFindsOurFilesInOrder()
    {
        var (python, files, script) = (Machine.Python!, OurFiles(), Path.Combine(Folder, "reference.py"));
        var (code, output, error) = ChildProcess.Run(python, [script, "check", .. files], _folder);
        Assert.True(code == 0, error);
        Assert.Equal("large.safetensors: 4 tensors\nno_bias.safetensors: 2 tensors\nsmall.safetensors: 4 tensors\n", output.ReplaceLineEndings("\n"));
        Assert.Equal(0, ChildProcess.Run(python, [script, "mutants"], _folder).ExitCode);
        Assert.Equal(0, ChildProcess.Run(python, [script, "compare", Path.Combine(Folder, "Files")], _folder).ExitCode);
        File.WriteAllBytes(files[0], File.ReadAllBytes(files[0])[..^1]);
        Assert.NotEqual(0, ChildProcess.Run(python, [script, "check", files[0]], _folder).ExitCode);
    }

    private static int Number(string name) => int.Parse(string.Concat(name.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);

    private List<string> OurFiles()
    {
        new SmallNet(1).Save(Path.Combine(_folder, "small.safetensors"));
        new LargeNet(1).Save(Path.Combine(_folder, "large.safetensors"));
        new NoBiasNet(1).Save(Path.Combine(_folder, "no_bias.safetensors"));
        return [.. Directory.GetFiles(_folder).Order(StringComparer.Ordinal)];
    }
}
