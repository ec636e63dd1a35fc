using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>The kinds of edit there are, and what each makes the generator do.</summary>
internal static class EditCatalogue
{
    private const string A = "N.A.g.cs";
    private const string B = "N.B.g.cs";

    public static Project Before { get; } = Project.Of(
        ("Nets.cs", """
            using NetGen;
            namespace N
            {
                [Network(2, Loss.Huber, Precision = Precision.Double, Delta = 0.5)]
                [Dense(4, Activation.LeakyRelu, Alpha = 0.1, UseBias = false)]
                [Dense(1)]
                public partial class A
                {
                    public int Twice(int x) => x * 2;
                }

                [Network(Sizes.Inputs)]
                [Dense(Sizes.Units, Activation.Tanh)]
                [Dense(2)]
                public partial class B { }
            }
            """),
        ("Sizes.cs", "namespace N { static class Sizes { public const int Inputs = 3; public const int Units = 4; } }"),
        ("Other.cs", "namespace N { public class Other { public int X => 1; } }"));

    public static IReadOnlyList<Edit> All { get; } = [.. Nothing, .. Reworded, .. Moved, .. Circumstances, .. Meant];

    public static Edit Find(string name) => All.Single(edit => edit.Name == name);

    private static IEnumerable<Edit> Nothing =>
    [
        new("comment above", In("using NetGen;", "// a comment\nusing NetGen;")),
        new("comment in an attribute", In("Dense(4,", "Dense(4 /* units */,")),
        new("documentation", In("public partial class A", "/// <summary>Learns.</summary>\n    public partial class A")),
        new("white space", In("[Dense(1)]", "\n\n\t[ Dense ( 1 ) ]  ")),
        new("line ends", project => project.Replace("Nets.cs", "\n", "\r\n")),
        new("unrelated type in the file", In("using NetGen;", "using NetGen; class Unrelated { }")),
        new("unrelated type in another file", project => project.Replace("Other.cs", "namespace N {", "namespace N { class Unrelated { } ")),
        new("body of the class's own method", In("x * 2", "x + x")),
        new("own member added", In("public int Twice", "public string? Name { get; set; } public int Twice")),
        new("using added", In("using NetGen;", "using System;\nusing NetGen;")),
        new("other attribute added", In("[Dense(1)]", "[System.Serializable]\n[Dense(1)]")),
        new("accessibility", In("public partial class A", "internal sealed partial class A")),
        new("base interface", In("partial class A", "partial class A : System.IDisposable")),
        new("pragma", In("using NetGen;", "#pragma warning disable CS0168\nusing NetGen;")),
        new("nullable directive", In("using NetGen;", "#nullable disable\nusing NetGen;")),
        new("region and line", In("using NetGen;", "#region R\n#endregion\n#line 7 \"x.cs\"\nusing NetGen;")),
        new("error in another file", project => project.Replace("Other.cs", "=> 1;", "=> ")),
    ];

    private static IEnumerable<Edit> Reworded =>
    [
        new("order of named arguments", In("Precision = Precision.Double, Delta = 0.5", "Delta = 0.5, Precision = Precision.Double")),
        new("argument names", In("Network(2, Loss.Huber,", "Network(loss: Loss.Huber, inputs: 2,")),
        new("constant expression", In("Dense(4,", "Dense(2 * 3 - 2,")),
        new("number written in another way", In("Delta = 0.5", "Delta = 5e-1")),
        new("default written out", In("[Dense(1)]", "[Dense(1, Activation.Identity, UseBias = true)]")),
        new("full names", In("[Network(2, Loss.Huber", "[global::NetGen.NetworkAttribute(2, global::NetGen.Loss.Huber")),
        new("one list of attributes", In("[Dense(Sizes.Units, Activation.Tanh)]\n    [Dense(2)]", "[Dense(Sizes.Units, Activation.Tanh), Dense(2)]")),
        new("alias", project => project.Replace("Nets.cs", "using NetGen;", "using NetGen; using Layer = NetGen.DenseAttribute;").Replace("Nets.cs", "[Dense(1)]", "[Layer(1)]")),
    ];

    private static IEnumerable<Edit> Moved =>
    [
        new("constant moved to another file", project => project.Replace("Sizes.cs", "public const int Units = 4;", "").Write("More.cs", "namespace N { static class More { public const int Units = 4; } }").Replace("Nets.cs", "Sizes.Units", "More.Units")),
        new("file renamed", project => project.Rename("Nets.cs", "Renamed.cs")),
        new("files in another order", project => new Project(project.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(project.Compilation.SyntaxTrees.Reverse()))),
        new("namespace written in another way", In("namespace N\n", "namespace N \n\n")),
        new("another part of the class", project => project.Write("Part.cs", "namespace N { partial class A { public int Y => 1; } }")),
    ];

    private static IEnumerable<Edit> Circumstances =>
    [
        new("unrelated reference added", project => new Project(project.Compilation.AddReferences(MetadataReference.CreateFromFile(typeof(EditCatalogue).Assembly.Location)))),
        new("language version", project => project.Parse(options => options.WithLanguageVersion(LanguageVersion.CSharp10))),
        new("preprocessor symbol", project => project.Parse(options => options.WithPreprocessorSymbols("X"))),
        new("compilation options", project => new Project(project.Compilation.WithOptions(project.Compilation.Options.WithOptimizationLevel(OptimizationLevel.Release).WithNullableContextOptions(NullableContextOptions.Disable).WithOverflowChecks(true)))),
        new("the plain library", project => new Project(project.Compilation.ReplaceReference(Compilations.LibraryReference, Compilations.PlainReferences.First())), A, B),
    ];

    private static IEnumerable<Edit> Meant =>
    [
        new("units", In("Dense(4,", "Dense(5,"), A),
        new("activation", In("Activation.LeakyRelu, Alpha = 0.1", "Activation.Relu"), A),
        new("option", In("Alpha = 0.1", "Alpha = 0.2"), A),
        new("bias", In(", UseBias = false", ""), A),
        new("loss", In("Delta = 0.5", "Delta = 0.25"), A),
        new("layer added", In("[Dense(1)]", "[Dense(3)]\n    [Dense(1)]"), A),
        new("inputs standardized", In("[Dense(4,", "[Standardize]\n    [Dense(4,"), A),
        new("layers swapped", In("[Dense(Sizes.Units, Activation.Tanh)]\n    [Dense(2)]", "[Dense(2)]\n    [Dense(Sizes.Units, Activation.Tanh)]"), B),
        new("constant changed in another file", project => project.Replace("Sizes.cs", "Units = 4", "Units = 5"), B),
        new("class renamed", In("class A", "class C"), "N.C.g.cs"),
        new("another namespace", In("namespace N\n", "namespace N.M\n"), "N.M.A.g.cs", "N.M.B.g.cs"),
        new("into another class", project => project.Replace("Nets.cs", "[Network(Sizes", "public partial struct S { [Network(Sizes").Replace("Nets.cs", "class B { }", "class B { } }"), "N.S.B.g.cs"),
        new("network added at the end of the file", In("class B { }\n}", "class B { }\n}\n[Network(1)] [Dense(1)] partial class C { }"), "C.g.cs"),

        // Roslyn pairs what a file has before and after an edit by position: what follows is made again, with the same text.
        new("network added at the start of the file", In("using NetGen;", "using NetGen; [Network(1)] [Dense(1)] partial class C { }"), "C.g.cs", A, B),
        new("network added in another file", project => project.Write("C.cs", "[NetGen.Network(1)] [NetGen.Dense(1)] partial class C { }"), "C.g.cs"),
        new("network removed", In("[Network(Sizes.Inputs)]", "")),
        new("network broken", In("[Dense(1)]", "[Dense(0)]")),
        new("class half typed", In("public partial class B { }", "public partial class ")),
        new("all removed", project => project.Remove("Nets.cs")),
    ];

    private static Func<Project, Project> In(string old, string now) => project => project.Replace("Nets.cs", old, now);
}
