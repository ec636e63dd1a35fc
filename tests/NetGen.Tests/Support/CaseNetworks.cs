using System.Reflection;
using NetGen.Tests.Cases;

namespace NetGen.Tests.Support;

/// <summary>The networks of the catalogue, compiled once for the whole test run.</summary>
internal static class CaseNetworks
{
    private static readonly Lazy<Assembly> Compiled = new(() =>
        Assembly.Load(GeneratorHost.Compile(CaseCatalogue.All.Select(network => network.ToSource()), "NetGen.Cases")));

    public static Type TypeOf(NetworkCase network) =>
        Compiled.Value.GetType($"{NetworkCase.Namespace}.{network.Name}", throwOnError: true)!;

    /// <summary>A new network; <typeparamref name="T"/> must fit the case's precision.</summary>
    public static INetwork<T> Create<T>(NetworkCase network, int seed = 0)
        where T : struct => (INetwork<T>)Activator.CreateInstance(TypeOf(network), seed)!;

    public static ITrainableNetwork<T> CreateTrainable<T>(NetworkCase network, int seed = 0)
        where T : struct => (ITrainableNetwork<T>)Create<T>(network, seed);
}
