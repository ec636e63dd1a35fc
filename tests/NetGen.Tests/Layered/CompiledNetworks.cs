using System.Reflection;
using NetGen.Tests.Cases;
using NetGen.Tests.Support;

namespace NetGen.Tests.Layered;

/// <summary>Networks of layers of any kind, compiled together into one assembly of each profile when first asked for.</summary>
internal sealed class CompiledNetworks(string assemblyName, IReadOnlyList<ITestNetwork> networks)
{
    private readonly Lazy<Assembly> _vector = new(() => Compile(assemblyName, networks, isPlain: false));
    private readonly Lazy<Assembly> _plain = new(() => Compile(assemblyName + ".Plain", networks, isPlain: true));

    /// <summary>All types of a profile.</summary>
    public IEnumerable<Type> Types(bool isPlain) => (isPlain ? _plain : _vector).Value.GetTypes();

    public Emitted Create(ITestNetwork network, bool isPlain, int seed = 0) =>
        Emitted.Create(network.Precision, (isPlain ? _plain : _vector).Value.GetType($"{NetworkCase.Namespace}.{network.Name}", throwOnError: true)!, seed);

    private static Assembly Compile(string assemblyName, IReadOnlyList<ITestNetwork> networks, bool isPlain) =>
        Assembly.Load(GeneratorHost.Compile(networks.Select(network => network.ToSource()), assemblyName, isPlain));
}
