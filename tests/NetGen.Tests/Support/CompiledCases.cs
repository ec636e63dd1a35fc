using System.Reflection;
using NetGen.Tests.Cases;

namespace NetGen.Tests.Support;

/// <summary>Networks outside the catalogue, compiled together into one assembly.</summary>
internal sealed class CompiledCases
{
    private readonly Assembly _assembly;
    private readonly Dictionary<string, NetworkCase> _networks;

    public CompiledCases(string assemblyName, IEnumerable<NetworkCase> networks, bool isPlain = false)
    {
        _networks = networks.ToDictionary(network => network.Name);
        _assembly = Assembly.Load(GeneratorHost.Compile(_networks.Values.Select(network => network.ToSource()), assemblyName, isPlain));
    }

    public IEnumerable<Type> Types => _assembly.GetTypes();

    public Emitted Create(string name, int seed = 0) =>
        Emitted.Create(_networks[name], _assembly.GetType($"{NetworkCase.Namespace}.{name}", throwOnError: true)!, seed);
}
