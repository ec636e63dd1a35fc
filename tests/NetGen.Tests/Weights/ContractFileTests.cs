namespace NetGen.Tests.Weights;

/// <summary>Code over the contract saves, loads and exports any network, as code over its class does.</summary>
public sealed class ContractFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-weights").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ANetworkIsCopiedThroughItsContract()
    {
        Copy<float>(seed => new SmallNet(seed));
        Copy<double>(seed => new SmallDoubleNet(seed));
        Copy<float>(seed => new LargeInferenceNet(seed));
        Copy<double>(seed => new LargeNet(seed));
    }

    [Fact]
    public void TheContractWritesWhatTheClassWrites()
    {
        SmallNet net = new(3);
        INetwork<float> contract = net;
        using MemoryStream bytes = new(), same = new();
        net.Save(bytes);
        contract.Save(same);
        Assert.Equal(bytes.ToArray(), same.ToArray());
        using StringWriter text = new(), sameText = new();
        net.SaveText(text);
        net.ExportSource(text, "My.Nets", "Small");
        contract.SaveText(sameText);
        contract.ExportSource(sameText, "My.Nets", "Small");
        Assert.Equal(text.ToString(), sameText.ToString());
        Assert.Contains("class Small", text.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Members of its own come first, and the library's stay within reach.</summary>
    [Fact]
    public void MembersOfItsOwnComeFirst()
    {
        var net = new OwnFilesNet(1);
        var path = Path.Combine(_folder, "own");
        net.Save(path);
        Assert.Equal(path, net.Saved);
        Assert.False(File.Exists(path));
        NetworkFiles.Save(net, path);
        net.Load(path);
        Assert.True(File.Exists(path));
    }

    private void Copy<T>(Func<int, INetwork<T>> create)
        where T : unmanaged
    {
        var from = create(1);
        var path = Path.Combine(_folder, "net");
        string[] modules = ["layer1", "layer2"];
        from.Save(path);
        Check(from, create(2), net => net.Load(path));
        Check(from, create(2), net => net.Load(path, "layer1", "layer2"));
        Check(from, create(2), net => net.Load(File.ReadAllBytes(path)));
        Check(from, create(2), net => net.Load(File.ReadAllBytes(path), modules));
        Check(from, create(2), net => net.Load(new MemoryStream(File.ReadAllBytes(path))));
        Check(from, create(2), net => net.Load(new MemoryStream(File.ReadAllBytes(path)), modules));
        from.SaveText(path);
        Check(from, create(2), net => net.LoadText(path));
        Check(from, create(2), net => net.LoadText(new StringReader(File.ReadAllText(path))));
    }

    private static void Check<T>(INetwork<T> from, INetwork<T> to, Action<INetwork<T>> load)
        where T : unmanaged
    {
        Assert.NotEqual(Parameters(from), Parameters(to));
        load(to);
        Assert.Equal(Parameters(from), Parameters(to));
    }

    private static T[] Parameters<T>(INetwork<T> net)
        where T : unmanaged
    {
        var parameters = new T[net.ParameterCount];
        net.GetParameters(parameters);
        return parameters;
    }
}

/// <summary>A network with a Save of its own.</summary>
[Network(3)]
[Dense(2)]
internal sealed partial class OwnFilesNet
{
    public string? Saved { get; private set; }

    public void Save(string path) => Saved = path;
}
