using System.Reflection;
using NetGen.Tests.Cases;

namespace NetGen.Tests.Support;

/// <summary>The networks of the catalogue, compiled once for the whole test run: all of them as vector code, those with a reason of their own as plain code, too.</summary>
internal static class CaseNetworks
{
    private static readonly Lazy<Assembly> Vector = new(() => Compile(CaseCatalogue.All, "NetGen.Cases", isPlain: false));
    private static readonly Lazy<Assembly> Plain = new(() => Compile(CaseCatalogue.Named, "NetGen.PlainCases", isPlain: true));
    private static readonly HashSet<NetworkCase> All = [.. CaseCatalogue.All], Named = [.. CaseCatalogue.Named];

    /// <summary>Whether the network is one of those that are compiled once.</summary>
    public static bool Has(NetworkCase network, bool isPlain) => (isPlain ? Named : All).Contains(network);

    public static Type TypeOf(NetworkCase network, bool isPlain = false) =>
        (isPlain ? Plain : Vector).Value.GetType($"{NetworkCase.Namespace}.{network.Name}", throwOnError: true)!;

    /// <summary>A new network; <typeparamref name="T"/> must fit the case's precision.</summary>
    public static INetwork<T> Create<T>(NetworkCase network, int seed = 0)
        where T : struct => (INetwork<T>)Activator.CreateInstance(TypeOf(network), seed)!;

    public static ITrainableNetwork<T> CreateTrainable<T>(NetworkCase network, int seed = 0)
        where T : struct => (ITrainableNetwork<T>)Create<T>(network, seed);

    private static Assembly Compile(IEnumerable<NetworkCase> networks, string assemblyName, bool isPlain) =>
        Assembly.Load(GeneratorHost.Compile(networks.Select(network => network.ToSource()), assemblyName, isPlain));
}
