using System.Collections.Concurrent;
using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Support;

/// <summary>The models that the generator reads.</summary>
internal static class CaseModels
{
    private static readonly ConcurrentDictionary<NetworkCase, NetworkModel> Known = new();

    /// <summary>The model of a network that a test declares.</summary>
    public static NetworkModel Of(NetworkCase network) => Known.GetOrAdd(network, Read);

    private static NetworkModel Read(NetworkCase network)
    {
        var compilation = Compilations.Of(network.ToSource());
        var type = compilation.GetTypeByMetadataName($"{NetworkCase.Namespace}.{network.Name}")!;
        return NetworkReader.Read(NetworkDeclaration.Read(type)!, compilation, default).Model!;
    }
}
