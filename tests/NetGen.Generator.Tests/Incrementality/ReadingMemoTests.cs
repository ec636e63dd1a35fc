using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>Which edits make the generator read a declaration again: those that could change what it means.</summary>
public sealed class ReadingMemoTests
{
    private const string Code = """
        class Other
        {
            public const int Units = 4;
            int X => 1;
            int V = 1;
            int Y { get { return 1; } }
            int Z() { return 1; }
            Other() { }
        }
        """;

    private static readonly Project Before = Create("First");

    public static TheoryData<string, string, string, int> Edits => new()
    {
        { "Other.cs", "=> 1", "=> 2", 0 },
        { "Other.cs", "get { return 1; }", "get { var typed = 1; return typed; }", 0 },
        { "Other.cs", "Z() { return 1; }", "Z() { int Local() => 3; return Local(); }", 0 },
        { "Other.cs", "Other() { }", "Other() { Z(); }", 0 },
        { "Other.cs", "int X", "/* typed */ int X", 0 },
        { "Program.cs", "System.Console.WriteLine(1);", string.Empty, 3 },
        { "Other.cs", "int X => 1;", "int X;", 3 },
        { "Other.cs", "int V = 1", "int V = 2", 0 },
        { "A.cs", "int F() => 1", "int F() => 2", 1 },
        { "Other.cs", "Units = 4", "Units = 5", 3 },
        { "Other.cs", "int X", "int W; int X", 3 },
        { "Other.cs", "class Other", "class A { } class Other", 3 },
        { "B.cs", "partial class B", "partial class D", 3 },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void AnEditReadsWhatItCouldChange(string file, string old, string text, int count)
    {
        var generator = new NetworkGenerator();
        var after = Before.Replace(file, old, text);
        var driver = Support.Compilations.Driver(generator).RunGenerators(Before.Compilation);
        var before = generator.Readings;
        Assert.Equal(3, before);
        driver = driver.RunGenerators(after.Compilation);
        Assert.Equal(count, generator.Readings - before);
        var fresh = EditRun.Texts(EditRun.Result(Support.Compilations.Driver(new NetworkGenerator()).RunGenerators(after.Compilation)));
        Assert.Equal(fresh, EditRun.Texts(EditRun.Result(driver)));
    }

    /// <summary>A network that is declared with the size of another is emitted again when that one changes, and only then.</summary>
    [Theory]
    [InlineData("Dense(3)", "Dense(4)", true)]
    [InlineData("Dense(3)", "Dense(3, Activation.Tanh)", false)]
    [InlineData("// note", "// another", false)]
    public void ASizeOfAnotherNetworkIsFollowed(string old, string text, bool emitsAgain)
    {
        var before = Project.Of(
            ("Encoder.cs", "using NetGen;\n// note\n[Network(8)] [Dense(3)] partial class Encoder { }\n"),
            ("Decoder.cs", "using NetGen;\n[Network(Encoder.OutputSize)] [Dense(Encoder.InputSize)] partial class Decoder { }\n"));
        var run = new EditRun(before, before.Replace("Encoder.cs", old, text));
        Assert.Equal(2, run.Networks.Count);
        Assert.Equal(run.Fresh, run.Emitted);
        Assert.Equal(emitsAgain, run.EmittedAgain.Contains("Decoder.g.cs"));
    }

    /// <summary>Two projects of a solution take turns, as in an editor: each has a past of its own.</summary>
    [Fact]
    public void ProjectsTakeTurns()
    {
        var generator = new NetworkGenerator();
        Project[] projects = [Create("First"), Create("Second")];
        GeneratorDriver[] drivers = [.. projects.Select(project => Support.Compilations.Driver(generator).RunGenerators(project.Compilation))];
        Assert.Equal(6, generator.Readings);
        for (var i = 0; i < 2; i++)
        {
            drivers[i].RunGenerators(projects[i].Replace("Other.cs", "=> 1", "=> 2").Compilation);
        }

        Assert.Equal(6, generator.Readings);
    }

    /// <summary>Another compilation of the same files may have other options or references.</summary>
    [Fact]
    public void OtherOptionsAreReadAgain()
    {
        var generator = new NetworkGenerator();
        var driver = Support.Compilations.Driver(generator).RunGenerators(Before.Compilation);
        driver = driver.RunGenerators(Before.Compilation.WithOptions(Before.Compilation.Options.WithOverflowChecks(true)));
        Assert.Equal(6, generator.Readings);
        driver.RunGenerators(Before.Compilation.RemoveReferences(Before.Compilation.References.Last()));
        Assert.InRange(generator.Readings, 6, 9);
    }

    private static Project Create(string assembly)
    {
        var project = Project.Of([("Other.cs", Code), ("Program.cs", "System.Console.WriteLine(1);"), ("A.cs", Net("A")), ("B.cs", Net("B")), ("C.cs", Net("C"))]);
        return project with { Compilation = project.Compilation.WithAssemblyName(assembly) };
    }

    private static string Net(string name) =>
        $"using NetGen;\n[Network(2)] [Dense(Other.Units)] partial class {name} {{ int F() => 1; }}\n";
}
