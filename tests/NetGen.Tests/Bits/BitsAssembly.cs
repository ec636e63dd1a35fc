using System.Reflection;
using NetGen.Tests.Cases;
using NetGen.Tests.Support;

namespace NetGen.Tests.Bits;

/// <summary>Networks compiled once into a file, which children with different hardware settings then run.</summary>
internal sealed class BitsAssembly : IDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly string _file;

    public BitsAssembly(IEnumerable<ITestNetwork> networks, bool isPlain = false, Func<string, string>? mutate = null)
    {
        // Before the folder is made, which would stay where nothing can be compiled.
        var assembly = GeneratorHost.Compile(networks.Select(network => network.ToSource()), "NetGen.Bits", isPlain, mutate: mutate);
        _directory = Directory.CreateTempSubdirectory("netgen-bits-");
        _file = Path.Combine(_directory.FullName, "NetGen.Bits.dll");
        File.WriteAllBytes(_file, assembly);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>The assembly in this process, to be looked at.</summary>
    public Assembly Load() => Assembly.Load(File.ReadAllBytes(_file));

    /// <summary>Runs a child to its end; the arguments are those that BitsChild takes after the file.</summary>
    public BitsReport Run(HardwareSetting setting, params string[] arguments)
    {
        var (exitCode, output, error) = ChildProcess.Run(
            "dotnet", [Repository.Metadata("Child.BitsChild"), _file, .. arguments], _directory.FullName, setting.Environment);
        return exitCode == 0 && error.Length == 0
            ? BitsReport.Parse(setting, output)
            : throw new InvalidOperationException($"The child with {setting} ended with {exitCode}: {error}");
    }
}
