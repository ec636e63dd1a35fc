using System.Reflection;
using NetGen.Tests.Cases;

namespace NetGen.Tests.Support;

/// <summary>Networks compiled together into one assembly, but for those that <see cref="CaseNetworks"/> has.</summary>
internal sealed class CompiledCases
{
    private readonly Assembly? _assembly;
    private readonly Dictionary<string, NetworkCase> _networks;
    private readonly bool _isPlain;

    public CompiledCases(string assemblyName, IEnumerable<NetworkCase> networks, bool isPlain = false)
    {
        _networks = networks.ToDictionary(network => network.Name);
        _isPlain = isPlain;
        var sources = _networks.Values.Where(network => !CaseNetworks.Has(network, isPlain)).Select(network => network.ToSource()).ToList();
        _assembly = sources.Count == 0 ? null : Assembly.Load(GeneratorHost.Compile(sources, assemblyName, isPlain));
    }

    /// <summary>The types of the assembly: of networks that the catalogue does not have.</summary>
    public IEnumerable<Type> Types => _assembly?.GetTypes() ?? [];

    public Emitted Create(string name, int seed = 0)
    {
        var network = _networks[name];
        return Emitted.Create(network, CaseNetworks.Has(network, _isPlain)
            ? CaseNetworks.TypeOf(network, _isPlain)
            : _assembly!.GetType($"{NetworkCase.Namespace}.{name}", throwOnError: true)!, seed);
    }
}
