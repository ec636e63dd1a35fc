namespace NetGen.Generator.Tests.Incrementality;

/// <summary>A method's body is part of a network where it is a formula of it, and there alone.</summary>
public sealed class FormulaEditTests
{
    private static readonly Project Before = Project.Of(
        ("Net.cs", "using NetGen;\n[Network(2, LossFunction = nameof(Own))]\n[Dense(3, Function = \"Bent\", FunctionOf = typeof(Functions))]\n[Dense(1)]\npartial class Net { static float Own(float y, float t) => (y - t) * (y - t); static int Other() => 1; }\n"),
        ("Functions.cs", "static class Functions\n{\n    public static float Bent(float z) => 2 * Inner(z);\n    static float Inner(float z) => z * z * Constants.Scale;\n    static int Other() => 1;\n}\n"),
        ("Constants.cs", "static class Constants { public const float Scale = 2; static int Other() => 1; }\n"),
        ("Plain.cs", "using NetGen;\n[Network(2)] [Dense(3)] partial class Plain { int Other() => 1; }\n"));

    public static TheoryData<string, string, string, bool> Edits => new()
    {
        { "Functions.cs", "2 * Inner(z)", "3 * Inner(z)", true },
        { "Functions.cs", "z * z *", "z *", true },
        { "Functions.cs", "2 * Inner(z)", "2 * Inner( z ) // the same", false },
        { "Functions.cs", "float Bent(float z) => 2 * Inner(z);", "float Bent(float z) { var a = Inner(z); return 2 * a; }", false },
        { "Functions.cs", "Other() => 1", "Other() => 2", false },
        { "Constants.cs", "Scale = 2", "Scale = 3", true },
        { "Constants.cs", "Other() => 1", "Other() => 2", false },
        { "Net.cs", "(y - t) * (y - t)", "(y - t) * (y - t) * 0.5f", true },
        { "Net.cs", "Other() => 1", "Other() => 2", false },
        { "Plain.cs", "Other() => 1", "Other() => 2", false },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void AnEditMakesTheNetworkAgainWhereItChangesTheFormula(string file, string old, string text, bool emitsAgain)
    {
        var run = new EditRun(Before, Before.Replace(file, old, text));
        Assert.Equal(2, run.Networks.Count);
        Assert.Equal(run.Fresh, run.Emitted);
        Assert.Equal(emitsAgain ? ["Net.g.cs"] : [], run.EmittedAgain);
    }

    /// <summary>A formula that is spoiled in another file takes its network away, and gives it back when it is mended.</summary>
    [Fact]
    public void AFaultInAnotherFileIsFollowed()
    {
        var broken = Before.Replace("Functions.cs", "2 * Inner(z)", "Inner(z) % 2");
        Assert.Equal(["Plain.g.cs"], new EditRun(Before, broken).Networks);
        Assert.Equal(2, new EditRun(broken, Before).Networks.Count);
    }

    /// <summary>A network that is declared with the size of one that has a formula is one as long as that is.</summary>
    [Fact]
    public void ANetworkOfAnotherOnesSizeIsFollowed()
    {
        var broken = Project.Of(
            ("A.cs", "using NetGen;\n[Network(2)] [Dense(3, Function = nameof(F))] partial class A { static float F(float z) => z % 2; }\n"),
            ("B.cs", "using NetGen;\n[Network(A.OutputSize)] [Dense(3)] partial class B { }\n"));
        var mended = broken.Replace("A.cs", "z % 2", "z * 2");
        foreach (var (before, after, count) in new[] { (broken, mended, 2), (mended, broken, 0) })
        {
            var run = new EditRun(before, after);
            Assert.Equal(run.Fresh, run.Emitted);
            Assert.Equal(count, run.Networks.Count);
        }
    }

    /// <summary>Bodies that are no formulas are not looked at.</summary>
    [Theory]
    [InlineData("Constants.cs", 0)]
    [InlineData("Functions.cs", 1)]
    public void OnlyFilesOfFormulasAreReadAgain(string file, int readings)
    {
        var generator = new NetworkGenerator();
        var driver = Support.Compilations.Driver(generator).RunGenerators(Before.Compilation);
        var before = generator.Readings;
        driver.RunGenerators(Before.Replace(file, "Other() => 1", "Other() => 2").Compilation);
        Assert.Equal(readings, generator.Readings - before);
    }
}
