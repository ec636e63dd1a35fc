using System.Reflection;
using System.Runtime.Loader;
using NetGen.Tests.Support;

namespace NetGen.Tests.Weights;

/// <summary>The library's builds for netstandard read and write the same: each in a load context of its own, with code of the plain profile.</summary>
public sealed class NetstandardTests : IDisposable
{
    private const string Source =
        """
        using System.IO;
        using NetGen;

        [Network(3, Loss.HalfSquaredError)]
        [Dense(4, Activation.Tanh)]
        [Dense(2)]
        public partial class PlainNet
        {
            public void LoadBytes(byte[] file) => this.Load(file);

            public void LoadFile(string path) => this.Load(path);

            public void LoadStream(Stream source) => this.Load(source);

            public void SaveFile(string path) => this.Save(path);

            public byte[] SaveBytes()
            {
                using (var stream = new MemoryStream())
                {
                    this.Save(stream);
                    return stream.ToArray();
                }
            }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-weights").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("netstandard2.1")]
    public void ReadsAndWritesTheSame(string framework)
    {
        var context = new AssemblyLoadContext(framework, isCollectible: true);
        var library = context.LoadFromAssemblyPath(Path.Combine(Repository.Root, "src/NetGen/bin", Repository.Configuration, framework, "NetGen.dll"));
        context.Resolving += (_, name) => name.Name == "NetGen" ? library : null;
        var type = context.LoadFromStream(new MemoryStream(GeneratorHost.Compile([Source], "NetGen.Plain." + framework.Replace('.', '_'), isPlain: true))).GetType("PlainNet")!;
        var net = Activator.CreateInstance(type, 1)!;
        Assert.Same(library, type.GetInterfaces()[0].Assembly);

        // The same declaration draws the same parameters, so that the files are the same too.
        var ours = Loadable.Small(1).ToFile();
        Assert.Equal(ours, Call<byte[]>(net, "SaveBytes"));
        var path = Path.Combine(_folder, "net.safetensors");
        File.WriteAllText(path, "old");
        foreach (var _ in new[] { "replaced", "and again" })
        {
            Call<object>(net, "SaveFile", path);
            Assert.Equal(ours, File.ReadAllBytes(path));
            Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
        }

        File.Delete(path);
        Call<object>(net, "SaveFile", path);
        Assert.Equal(ours, File.ReadAllBytes(path));

        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests/NetGen.Tests/Weights/Files")))
        {
            var twin = Loadable.Small(2);
            twin.Load(File.ReadAllBytes(file));
            Call<object>(net, "LoadFile", file);
            Assert.Equal(twin.ToFile(), Call<byte[]>(net, "SaveBytes"));
        }

        var before = Call<byte[]>(net, "SaveBytes");
        foreach (var hostile in HostileFiles.All)
        {
            var thrown = Assert.Throws<TargetInvocationException>(() => Call<object>(net, "LoadBytes", hostile.Content)).InnerException!;
            Assert.Equal("WeightFormatException", thrown.GetType().Name);
            Assert.Equal(hostile.Code.ToString(), thrown.GetType().GetProperty("Code")!.GetValue(thrown)!.ToString());
            var streamed = Assert.Throws<TargetInvocationException>(() => Call<object>(net, "LoadStream", new MemoryStream(hostile.Content))).InnerException!;
            Assert.Equal(thrown.Message, streamed.Message);
        }

        Assert.Equal(before, Call<byte[]>(net, "SaveBytes"));
        context.Unload();
    }

    private static T Call<T>(object net, string name, params object[] arguments) =>
        (T)net.GetType().GetMethod(name, [.. arguments.Select(argument => argument is Stream ? typeof(Stream) : argument.GetType())])!.Invoke(net, arguments)!;
}
