namespace NetGen.Generator.Tests.Places.Cases;

/// <summary>How the class itself is declared.</summary>
internal static class ClassPlaces
{
    public static IEnumerable<PlaceCase> All =>
    [
        new("every accessibility",
            "[NET] public partial class A { } [NET] internal partial class B { } [NET] partial class C { } public partial class Outer { [NET] public partial class D { } [NET] protected partial class E { } [NET] internal partial class F { } [NET] private partial class G { } [NET] protected internal partial class H { } [NET] private protected partial class I { } [NET] partial class J { } } partial interface K { [NET] protected partial class L { } [NET] private partial class M { } }",
            "A", "B", "C", "Outer+D", "Outer+E", "Outer+F", "Outer+G", "Outer+H", "Outer+I", "Outer+J", "K+L", "K+M"),
        new("modifiers", "[NET] sealed partial class A { } [NET] public sealed partial class B { } partial class Outer { [NET] sealed partial class C { } }", "A", "B", "Outer+C"),
        new("parts, the attributes on the first", "[NET] partial class Net { } partial class Net { public int X { get; set; } } public partial class Net { }", "Net") { OtherSources = ["partial class Net { public int Y { get; set; } }"] },
        new("parts, the attributes on the last", "partial class Net { public int X { get; set; } } partial class Net { }", "Net") { OtherSources = ["sealed partial class Net { }", "[NET] partial class Net { }"] },
        new("parts, network and layers apart", "[global::NetGen.Network(3, global::NetGen.Loss.CrossEntropy)] partial class Net { }", "Net") { OtherSources = ["[global::NetGen.Dense(9, global::NetGen.Activation.Tanh)] [global::NetGen.Dense(3, global::NetGen.Activation.Softmax)] partial class Net { }"] },
        new("parts in parts of the outer class", "partial class Outer { partial class Net { } } public partial class Outer { }", "Outer+Net") { OtherSources = ["partial class Outer { [NET] partial class Net { } }"] },
        new("a base class and interfaces", "interface I { } interface J<T> { } abstract class Base<T> { protected Base() { } } [NET] partial class Net : Base<int>, I, J<Net>, System.IDisposable { public void Dispose() { } }", "Net"),
        new("implements the contract by itself", "[NET] partial class Net : global::NetGen.ITrainableNetwork<float> { }", "Net"),
        new("under directives", "#define X\n#nullable disable\n#pragma warning disable\n#if X\n[NET] partial class Net { }\n#else\n[NET] class Net { }\n#endif\n#line 7 \"other.cs\"\n#region R\npartial class Net { }\n#endregion\n", "Net"),
        new("beside statements of a program's file name", "[NET] partial class Program { }", "Program") { OtherSources = ["static class Other { static void Main2() { _ = new Program(1); } }"] },
        new("with members of many kinds", "[NET] partial class Net { public Net(string name, int seed = 1) : this(seed) => Name = name; public string Name { get; } = \"\"; public event System.Action? Done; public int this[int i] => i; public static implicit operator int(Net net) => net.Name.Length; ~Net() { } protected enum E { X } delegate void D(); public void Raise() => Done?.Invoke(); private static class KERNELS { } public (int System, int NetGen) Pair => default; }", "Net"),
    ];
}
