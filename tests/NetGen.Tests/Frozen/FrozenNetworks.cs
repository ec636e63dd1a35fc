using System.Reflection;
using NetGen.Tests.Cases;
using NetGen.Tests.Support;
using NetGen.Tests.Weights.Text;

namespace NetGen.Tests.Frozen;

/// <summary>Networks with their weights compiled in, beside the instances that wrote the weights.</summary>
internal sealed class FrozenNetworks
{
    private readonly Assembly _assembly;

    /// <summary>Compiles static twins of networks, or classes that start with their weights.</summary>
    public FrozenNetworks(string assemblyName, IReadOnlyList<Emitted> twins, bool isPlain = false, bool isStatic = true, Func<string, string>? mutate = null)
    {
        var files = twins.Select(twin => new WeightsText($"/weights/{twin.Case.Name}.weights", TextMembers.Of(twin).ToText()));
        _assembly = Assembly.Load(GeneratorHost.Compile(twins.Select(twin => Source(twin.Case, isStatic)), assemblyName, isPlain, mutate: mutate, files: files));
    }

    public Type TypeOf(NetworkCase network) => _assembly.GetType($"{NetworkCase.Namespace}.{network.Name}", throwOnError: true)!;

    public FrozenNetwork Of(NetworkCase network) => network.Precision == Precision.Single
        ? FrozenNetwork.Of<float>(network, TypeOf(network))
        : FrozenNetwork.Of<double>(network, TypeOf(network));

    private static string Source(NetworkCase network, bool isStatic) => network.ToSource().Replace(
        "    public partial class",
        $"    [global::NetGen.Pretrained(\"{network.Name}.weights\")]\n    public {(isStatic ? "static " : string.Empty)}partial class",
        StringComparison.Ordinal);
}
