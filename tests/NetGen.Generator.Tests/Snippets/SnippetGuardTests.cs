namespace NetGen.Generator.Tests.Snippets;

/// <summary>The mutants of <see cref="SnippetTests"/>: what does not compile is told with its page and line.</summary>
public sealed class SnippetGuardTests
{
    private const string Right = """
        # A page

        ```csharp
        using NetGen;

        var net = new Net(seed: 1);
        net.TrainStep([1, 2], [3], 0.1);

        [Network(2, Loss.HalfSquaredError)]
        [Dense(1)]
        partial class Net;
        ```

        Then it is saved,

        ```csharp
        net.SaveText("net.weights");
        ```

        and compiled in:

        ```csharp
        Console.WriteLine(Frozen.Classify([1, 2]));

        [Network(2), Dense(1), Pretrained("net.weights")]
        static partial class Frozen;
        ```

        ```csharp excerpt
        sum0 = ops.Fma(ref w, 0, u0, sum0);
        ```

        ```sh
        dotnet test
        ```
        """;

    [Fact]
    public async Task WhatIsRightPasses() => Assert.Equal([], await ProblemsAsync(Right));

    [Theory]
    [InlineData("Net(seed: 1)", "Nte(seed: 1)", "page.md:6: error CS0246: ")]
    [InlineData("net.TrainStep", "net.TrainStp", "page.md:7: error CS1061: ")]
    [InlineData("[Dense(1)]", "[Dense(0)]", "page.md:10: error NETGEN003: ")]
    [InlineData("net.SaveText", "ent.SaveText", "page.md:17: error CS0103: ")]
    [InlineData("net.SaveText", "using NetGen;\nnet.SaveText", "page.md:18: error CS0103: ")]
    [InlineData("Classify([1, 2])", "Classify([1, 2]", "page.md:23: error CS1026: ")]
    [InlineData("Console.WriteLine(", "#warning later\nConsole.WriteLine(", "page.md:23: warning CS1030: ")]
    [InlineData("static partial class Frozen", "static class Frozen", "page.md:26: error NETGEN001: ")]
    [InlineData("```csharp excerpt", "```csharp", "page.md:30: error CS0103: ")]
    [InlineData("sum0 = ops.Fma(ref w, 0, u0, sum0);", "Console.WriteLine();", "page.md:30: this compiles, so it is no excerpt")]
    public async Task WhatIsWrongIsToldWithItsLine(string right, string wrong, string problem)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);
        var problems = await ProblemsAsync(Right.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(problems, each => each.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("```cs\n```", "page.md:1: expected ```csharp, or ```csharp excerpt for what does not compile by itself, found ```cs")]
    [InlineData("\n  ```C# excerpt\n  ```", "page.md:2: expected")]
    [InlineData("```csharp exerpt\n```", "page.md:1: expected")]
    [InlineData("~~~CSharp\n~~~", "page.md:1: expected")]
    [InlineData("```csharp\nvar a = 1;\n~~~\n", "page.md:1: a block of code that does not end")]
    public void AFenceThatHidesCodeIsRefused(string page, string message) => Assert.StartsWith(
        message, Assert.Throws<FormatException>(() => SnippetPage.Parse("page.md", page)).Message, StringComparison.Ordinal);

    [Fact]
    public void AUsingDirectiveBeginsAProgram() => Assert.Equal(2, SnippetPage.Parse("page.md", Right + "\n```csharp\n// Anew:\nusing NetGen;\n```\n").Programs().Count());

    [Fact]
    public void AnExcerptOfNothingIsTold()
    {
        var sources = new ExcerptSources(["    sum0 = a;", "// a  // b", "return sum0;"]);
        var page = SnippetPage.Parse("page.md", "```csharp excerpt\nsum0 = a;   // the sum\n…\n\n// a  // b\nreturn sum1;\n```\n```csharp\nvar other = 1;\n```\n");
        Assert.Equal(["page.md:6: no source and no emitted file has the line return sum1;"], sources.MissingOn(page));
    }

    private static Task<IReadOnlyList<string>> ProblemsAsync(string page) => SnippetPage.Parse("page.md", page).ProblemsAsync();
}
