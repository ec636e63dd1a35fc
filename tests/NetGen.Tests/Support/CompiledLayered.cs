using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;

namespace NetGen.Tests.Support;

/// <summary>Networks of any layers, compiled together into one assembly.</summary>
internal sealed class CompiledLayered(string assemblyName, IEnumerable<LayeredNetwork> networks, bool isPlain = false, IEnumerable<AdditionalText>? files = null)
{
    private readonly Assembly _assembly = Assembly.Load(GeneratorHost.Compile(networks.Select(network => network.ToSource()), assemblyName, isPlain, files: files));

    public Type TypeOf(LayeredNetwork network) => _assembly.GetType($"{NetworkCase.Namespace}.{network.Name}", throwOnError: true)!;

    /// <summary>An instance with parameters that are drawn: none is 0, as biases are at the start.</summary>
    public LayeredTwin Create(LayeredNetwork network, int seed = 1)
    {
        var instance = Activator.CreateInstance(TypeOf(network), seed)!;
        return network.Precision == Precision.Single ? new LayeredTwin<float>(instance, seed) : new LayeredTwin<double>(instance, seed);
    }
}
