using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>The class itself: NETGEN001 and 013, and what it is compiled with: 015 and 016.</summary>
internal static class ClassCases
{
    private const string Layers = "[Network(2)] [Dense(1)] ";

    private static readonly HostOptions NoLibrary = new(ReferencesNetGen: false);

    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Partial, .. Plain, .. Derived, .. Library,
    ];

    private static IEnumerable<DiagnosticCase> Partial =>
    [
        new("NETGEN001", "not partial", Layers + "class [|Net|] { }", "write 'partial' before its keyword 'class'"),
        new("NETGEN001", "outer class not partial", $"class [|Outer|] {{ {Layers} partial class Net {{ }} }}", "'Outer' must be partial"),
        new("NETGEN001", "outer struct not partial", $"struct [|Outer|] {{ {Layers} partial class Net {{ }} }}", "before its keyword 'struct'"),
        new("NETGEN001", "outermost of two and itself not partial", $"class [|A|] {{ partial class B {{ {Layers} class [|Net|] {{ }} }} }}", "write 'partial'"),
        new("NETGEN001", "partial", Layers + "partial class Net { }"),
        new("NETGEN001", "nested in every kind of type", $"partial record struct A {{ partial interface B {{ static partial class C {{ partial record D(int X) {{ {Layers} private sealed partial class Net {{ }} }} }} }} }}"),
        new("NETGEN001", "other nested types need not be partial", Layers + "partial class Net { class Inner { } }"),
        new("NETGEN001", "in a namespace, with names that are keywords", $"namespace @class.@record {{ partial class @partial {{ {Layers} partial class @event {{ }} }} }}"),
    ];

    private static IEnumerable<DiagnosticCase> Plain =>
    [
        new("NETGEN013", "record", Layers + "partial record [|Net|];", "make it a class"),
        new("NETGEN013", "abstract", Layers + "abstract partial class [|Net|] { }", "remove 'abstract'"),
        new("NETGEN013", "generic", Layers + "partial class [|Net|]<T> { }", "remove its type parameters"),
        new("NETGEN013", "file-local", Layers + "file partial class [|Net|] { }", "remove 'file' from 'Net'") { Needs = 11 },
        new("NETGEN013", "named var", Layers + "partial class [|@var|] { }", "'var' is named 'var', which NetGen does not support: choose another"),
        new("NETGEN013", "in a type named var", $"partial class @var {{ {Layers} public partial class [|Net|] {{ }} }}", "'Net' is in a type with the name 'var'"),
        new("NETGEN013", "in a type with a parameter named var", $"partial class Outer<@var> {{ {Layers} public partial class [|Net|] {{ }} }}", "'Net' is in a type with the name 'var'"),
        new("NETGEN013", "in a file-local type", $"file partial class Outer {{ {Layers} partial class [|Net|] {{ }} }}", "remove 'file' from 'Outer'") { Needs = 11 },
        new("NETGEN013", "primary constructor", Layers + "partial class [|Net|](int seed) { public int Seed => seed; }", "declare the constructor in its body") { Needs = 12 },
        new("NETGEN013", "told on the declared part", "partial class Net { } " + Layers + "abstract partial class [|Net|] { }", "remove 'abstract'"),
        new("NETGEN013", "sealed and internal", Layers + "internal sealed partial class Net { }"),
        new("NETGEN013", "generic outer type", $"partial class Outer<T, TOther> where T : class {{ {Layers} partial class Net {{ }} }}"),
        new("NETGEN013", "generic and plain outer types of similar names", $"partial class Outer<T> {{ {Layers} partial class Net {{ }} }} partial class Outer_1 {{ {Layers} partial class Net {{ }} }}") { Emitted = 2 },
        new("NETGEN013", "names that differ by case", $"{Layers} partial class Net {{ }} {Layers} partial class NET {{ }}") { Emitted = 2 },
        new("NETGEN013", "namespaces that differ by case", $"namespace N {{ {Layers} partial class Net {{ }} }} namespace n {{ {Layers} partial class Net {{ }} }}") { Emitted = 2 },
        new("NETGEN013", "struct, which the compiler rejects", Layers + "partial struct Net { }") { CompilerErrors = ["CS0592"] },
        new("NETGEN013", "record struct, which the compiler rejects", Layers + "partial record struct Net { }") { CompilerErrors = ["CS0592"] },
        new("NETGEN013", "interface, which the compiler rejects", Layers + "partial interface Net { }") { CompilerErrors = ["CS0592"] },
    ];

    private static IEnumerable<DiagnosticCase> Derived =>
    [
        new("NETGEN013", "base class takes arguments", Layers + "partial class [|Net|] : Base { } class Base { public Base(int x) => _ = x; }", "give 'Base' one") { CompilerErrors = ["CS7036"] },
        new("NETGEN013", "base class has it private", Layers + "partial class [|Net|] : Base { } class Base { private Base() { } }", "give 'Base' one") { CompilerErrors = ["CS0122"] },
        new("NETGEN013", "base class of another assembly has none that is accessible", Layers + "partial class [|Net|] : System.Runtime.InteropServices.SafeHandle { public override bool IsInvalid => true; protected override bool ReleaseHandle() => true; }", "give 'SafeHandle' one, or remove the base class") { CompilerErrors = ["CS7036"] },
        new("NETGEN013", "base class with one", Layers + "partial class Net : Base { } abstract class Base { protected Base() { } public int Layer => 1; }"),
        new("NETGEN013", "base class with defaults", Layers + "partial class Net : Base { } class Base { public Base(int x = 1, params int[] more) { _ = (x, more); } }"),
        new("NETGEN013", "base class private to the same outer class", $"partial class Outer {{ private Outer() {{ }} {Layers} partial class Net : Outer {{ }} }}"),
        new("NETGEN013", "base class is a network too", $"{Layers} partial class Net : Base {{ }} {Layers} partial class Base {{ public Base(string name) : this() => _ = name; }}") { Emitted = 2 },
        new("NETGEN013", "base class has members of emitted names", Layers + "partial class Net : Base { } class Base { public const int InputSize = 7; public virtual void Forward(ReadOnlySpan<float> input, Span<float> output) { } }"),
    ];

    private static IEnumerable<DiagnosticCase> Library =>
    [
        new("NETGEN015", "not referenced", "[[|Network(2)|]] [Dense(1)] partial class Net { }", "add a reference to the package NetGen")
            { Options = NoLibrary, CompilerErrors = ["CS0246"] },
        new("NETGEN015", "not referenced, qualified names", "[[|NetGen.NetworkAttribute(2)|], global::NetGen.Dense(1)] partial class Net { }", "add a reference to the package NetGen")
            { Options = NoLibrary, CompilerErrors = ["CS0246", "CS0400"] },
        new("NETGEN015", "somebody else's attribute of that full name", "[Network] partial class [|Net|] { } namespace NetGen { class NetworkAttribute : Attribute { } class DenseAttribute : Attribute { } }", "add a reference to the package NetGen")
            { Options = NoLibrary },
        new("NETGEN015", "not referenced, and one attribute alone may be anybody's", "[Network(2)] partial class Net { }")
            { Options = NoLibrary, CompilerErrors = ["CS0246"] },
        new("NETGEN015", "not referenced, but both attributes are the project's own", "namespace NetGen { } namespace Mine { class NetworkAttribute : Attribute { } class DenseAttribute : Attribute { } [Network] [Dense] class Net { } }")
            { Options = NoLibrary, Emitted = 0 },
        new("NETGEN015", "referenced", Layers + "partial class Net { }"),
        new("NETGEN016", "C# 8", Layers + "partial class [|Net|] { }", "set LangVersion to 9 or later") { Options = new(Language: LanguageVersion.CSharp8) },
        new("NETGEN016", "C# 7.3", Layers + "partial class [|Net|] { }", "compiles C# 7.3") { Options = new(Language: LanguageVersion.CSharp7_3, Nullable: false) },
        new("NETGEN016", "C# 9", Layers + "partial class Net { }") { Options = new(Language: LanguageVersion.CSharp9) },
        new("NETGEN016", "C# 9 without nullable", "[Network(2, Loss.CrossEntropy)] [Dense(3, Activation.Softmax)] partial class Net { }") { Options = new(Language: LanguageVersion.CSharp9, Nullable: false) },
    ];
}
