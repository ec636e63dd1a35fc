namespace NetGen.Generator.Tests.Places.Cases;

/// <summary>In other types.</summary>
internal static class NestingPlaces
{
    private static readonly string[] Kinds = ["class", "struct", "record", "record struct", "interface"];

    public static IEnumerable<PlaceCase> All =>
    [
        .. Kinds.Select(Below),
        new("under modifiers", "static partial class A { [NET] public partial class Net { } } abstract partial class B { [NET] public partial class Net { } } sealed partial class C { [NET] public partial class Net { } } readonly partial struct D { [NET] public partial class Net { } } ref partial struct E { [NET] public partial class Net { } } readonly ref partial struct F { [NET] public partial class Net { } } public abstract partial record G { [NET] public partial class Net { } } readonly partial record struct H(int X) { [NET] public partial class Net { } } partial record class I(int X) { [NET] public partial class Net { } }",
            "A+Net", "B+Net", "C+Net", "D+Net", "E+Net", "F+Net", "G+Net", "H+Net", "I+Net"),
        new("in a class with a primary constructor", "partial class A(int x) { public int X => x; [NET] public partial class Net { } } partial struct B(int x) { public int X => x; [NET] public partial class Net { } }", "A+Net", "B+Net") { Needs = 12 },
        new("in generic types", "partial class A<T> { [NET] public partial class Net { } } partial interface B<T, TOther> { [NET] public partial class Net { } } partial record struct C<T>(T X) { [NET] public partial class Net { } } partial class D<T> { partial struct E<U> { partial record F<V> { [NET] public partial class Net { } } } }",
            "A`1+Net", "B`2+Net", "C`1+Net", "D`1+E`1+F`1+Net"),
        new("under constraints", "partial class A<T> where T : class, new() { [NET] public partial class Net { } } partial class B<T> where T : unmanaged, System.IComparable<T> { [NET] public partial class Net { } } partial struct C<T> where T : notnull { [NET] public partial class Net { } } partial record D<T> where T : struct, System.Enum { } partial interface E<T, U> where T : class? where U : struct, System.IEquatable<U> { [NET] public partial class Net { } }",
            "A`1+Net", "B`1+Net", "C`1+Net", "E`2+Net"),
        new("under the newest constraint", "partial class A<T> where T : allows ref struct { [NET] public partial class Net { } }", "A`1+Net") { Needs = 13 },
        new("type parameters that are keywords", "partial class A<@class, @int, @record> { [NET] public partial class Net { } }", "A`3+Net"),
        new("generic and plain types of one name", "partial class A { [NET] public partial class Net { } } partial class A<T> { [NET] public partial class Net { } } partial class A<T, U> { [NET] public partial class Net { } } partial class A_1 { [NET] public partial class Net { } }",
            "A+Net", "A`1+Net", "A`2+Net", "A_1+Net"),
        new("in a derived class and in its base", "partial class A { [NET] public partial class Net { } } partial class B : A { [NET] public new partial class Net { } }", "A+Net", "B+Net"),
        new("in another network", "[NET] partial class Net { [NET] public partial class Inner { [NET] public partial class Innermost { } } }", "Net", "Net+Inner", "Net+Inner+Innermost"),
        new("in another network, named like a part of its files", "[NET] partial class Net { [NET] public partial class Export { } [NET] public partial class KERNELS { } [NET] public partial class EXPORT { } }", "Net", "Net+Export", "Net+KERNELS", "Net+EXPORT"),
    ];

    // Three levels: over the outermost kinds, each pair of the other two stands below one of them.
    private static PlaceCase Below(string kind, int outermost)
    {
        var members = Kinds.Select((middle, i) => $"public partial {middle} M{i} {{ public partial {Kinds[(i + outermost) % Kinds.Length]} I {{ [NET] public partial class Net {{ }} }} }}");
        return new(
            $"three levels, outermost a {kind}",
            $"namespace Deep;\npublic partial {kind} Outer\n{{\n    {string.Join("\n    ", members)}\n}}\n",
            [.. Kinds.Select((_, i) => $"Deep.Outer+M{i}+I+Net")]);
    }
}
