namespace NetGen.Generator.Tests.Places.Cases;

/// <summary>In namespaces, and beside types and namespaces that are named like what emitted code uses.</summary>
internal static class NamespacePlaces
{
    private const string Types =
        "class System { } class Math { } class MathF { } class Span { } class Span<T> { } class ReadOnlySpan<T> { } class NetGen { } class Single { } class Double { } class Int32 { } class Vector128 { } class Vector256 { } class Vector256<T> { } "
        + "class Vector512 { } class Vector512<T> { } class Fma { } class Lanes { } class FusedMath { } class PortableMath { } class AlignedBuffer<T> { } class Throw { } class ITrainableNetwork<T> { } class INetwork<T> { } class MethodImpl { } class GeneratedCode { } class ArgumentException { } ";

    public static IEnumerable<PlaceCase> All =>
    [
        new("the global namespace", "[NET] partial class Net { }", "Net"),
        new("a file-scoped namespace", "namespace N;\n[NET] partial class Net { }", "N.Net"),
        new("a namespace with a block", "namespace N { [NET] partial class Net { } }", "N.Net"),
        new("namespaces in one another", "namespace N.O { namespace P { namespace Q.R { [NET] partial class Net { } } } }", "N.O.P.Q.R.Net"),
        new("one class name in several namespaces", "[NET] partial class Net { } namespace N { [NET] partial class Net { } namespace O { [NET] partial class Net { } } } namespace O { [NET] partial class Net { } }", "Net", "N.Net", "N.O.Net", "O.Net"),
        new("a namespace with the name of the class", "namespace Net { [NET] partial class Net { } } namespace N.Net.Net { [NET] partial class Net { } }", "Net.Net", "N.Net.Net.Net"),
        new("namespaces that are keywords", "namespace @class.@namespace.@int { [NET] partial class Net { } } namespace @record.@global.@var { [NET] partial class Net { } }", "class.namespace.int.Net", "record.global.var.Net"),
        new("namespaces that differ by case", "namespace N { [NET] partial class Net { } } namespace n { [NET] partial class Net { } } namespace N.M { [NET] partial class Net { } } namespace n.M { [NET] partial class Net { } }", "N.Net", "n.Net", "N.M.Net", "n.M.Net"),
        new("namespaces named System and NetGen", "namespace My.System { class Span<T> { } } namespace My.NetGen.Numerics { class Lanes { } } namespace My { [NET] partial class Net { } } namespace My.NetGen { [NET] partial class Net { } } namespace My.System.Runtime { [NET] partial class Net { } }", "My.Net", "My.NetGen.Net", "My.System.Runtime.Net"),
        new("in the namespaces System and NetGen", "namespace System { [NET] partial class Net { } } namespace NetGen { [NET] partial class Net { } } namespace NetGen.Numerics { [NET] partial class Net { } }", "System.Net", "NetGen.Net", "NetGen.Numerics.Net"),
        new("types of well-known names in the namespace", $"namespace My {{ {Types} [NET] partial class Net {{ }} }}", "My.Net"),
        new("types of well-known names in the outer class", $"partial class Outer {{ {Types} [NET] public partial class Net {{ }} }}", "Outer+Net"),
        new("types of well-known names in the class", $"[NET] partial class Net {{ {Types} }}", "Net"),
        new("a base class with members of well-known names", "class Base { protected int System => 1; protected int NetGen => 2; protected int Span => 3; protected static int Lanes() => 4; } [NET] partial class Net : Base { }", "Net"),
        new("names that usings and aliases change", "global using Span = System.Int32; global using static System.Math; using System = System.String; namespace N { using NetGen = global::System.Int32; [NET] partial class Net { } }", "N.Net"),
    ];
}
