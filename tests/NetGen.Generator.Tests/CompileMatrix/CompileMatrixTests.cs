using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Models;
using NetGen.Tests.Cases;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.CompileMatrix;

/// <summary>Every network of the catalogue compiles in every setting: language × framework × nullable, overflow checked, no warning, nothing unsafe.</summary>
public class CompileMatrixTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryNetworkCompilesInEveryCell()
    {
        var watch = Stopwatch.StartNew();
        var texts = new EmittedTexts(Cell.Played);
        var problems = new List<string>();
        var compiled = 0;
        foreach (var cell in Cell.All)
        {
            problems.AddRange(cell.Problems(texts.Trees(cell, cell.Networks)).Take(3).Select(problem => $"{cell}: {problem}"));
            compiled += cell.Networks.Count;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Cell.All.Count} cells compiled {compiled} times one of {Cell.Played.Count} networks in {watch.Elapsed.TotalSeconds:F0} s"));
        Assert.Empty(problems);
    }

    /// <summary>What is dealt out: every network is compiled as plain and as vector code, and no cell has fewer than eight.</summary>
    [Fact]
    public void EveryNetworkIsCompiledInBothProfiles()
    {
        var cells = Cell.All.SelectMany(cell => cell.Networks, (cell, network) => (network.Name, cell.Framework.IsPlain)).ToHashSet();
        Assert.Equal(2 * Cell.Played.Count, cells.Count);
        Assert.Equal(Enum.GetValues<Activation>().Length, Cell.Played.OfType<NetworkCase>().SelectMany(network => network.Layers, (_, layer) => layer.Activation).Distinct().Count());
        Assert.All(Cell.All, cell => Assert.InRange(cell.Networks.Count, 8, Cell.Played.Count));
    }

    /// <summary>Some diagnostics come only when code is written: one cell of each profile is.</summary>
    [Fact]
    public void OneCellOfEachProfileIsEmitted()
    {
        var texts = new EmittedTexts(CaseCatalogue.Named);
        foreach (var framework in new[] { TargetFramework.NetStandard20, TargetFramework.Net8 })
        {
            var cell = new Cell("9", framework, Nullable: true);
            using var assembly = new MemoryStream();
            var result = cell.Compilation(texts.Trees(cell, CaseCatalogue.Named)).Emit(assembly);
            Assert.Empty(Cell.Problems(result.Diagnostics));
            Assert.True(result.Success);
        }
    }

    [Fact]
    public void TheLanguageDoesNotChangeTheText()
    {
        var texts = new EmittedTexts(CaseCatalogue.Named);
        foreach (var framework in TargetFramework.All)
        {
            var expected = texts.Generate(framework, Cell.Languages[0]);
            Assert.All(Cell.Languages.Skip(1), language => Assert.Equal(expected, texts.Generate(framework, language)));
        }
    }

    /// <summary>The frameworks of one profile get one text, and those of two profiles two; but what is exported is the same everywhere.</summary>
    [Fact]
    public void TheFrameworkDecidesTheProfile()
    {
        var texts = TargetFramework.All.Select(framework => new EmittedTexts(CaseCatalogue.Named).Generate(framework, "9")).ToList();
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(texts[2], texts[3]);
        Assert.All(texts[0], text => Assert.Equal(text.Key.EndsWith($".{FilePart.Export}.g.cs", StringComparison.Ordinal), text.Value == texts[2][text.Key]));
        Assert.DoesNotContain(texts[0].Values, text => text.Contains("Intrinsics", StringComparison.Ordinal));
    }

    /// <summary>The mutants: what must not compile in some cells is found in those and in no other.</summary>
    [Theory]
    [InlineData("class C { float F(float x) => System.MathF.Exp(x); }", "netstandard2.0", "", "")]
    [InlineData("class C { int P { get; init; } }", "netstandard2.0 netstandard2.1", "", "")]
    [InlineData("class C { [System.Runtime.CompilerServices.ModuleInitializer] internal static void M() { } }", "netstandard2.0 netstandard2.1", "", "")]
    [InlineData("class C { [System.Runtime.CompilerServices.SkipLocalsInit] void M() { } }", "netstandard2.0 netstandard2.1 net8.0 net10.0", "", "")]
    [InlineData("interface I { static abstract void M(); }", "netstandard2.0 netstandard2.1", "9 10", "")]
    [InlineData("class C { System.Runtime.Intrinsics.Vector256<float> V() => default; }", "netstandard2.0 netstandard2.1", "", "")]
    [InlineData("namespace N;", "", "9", "")]
    [InlineData("class C { int[] A() => [1]; }", "", "9 10", "")]
    [InlineData("class C { unsafe void M(float* p) { } }", "netstandard2.0 netstandard2.1 net8.0 net10.0", "", "")]
    [InlineData("class C { string M() => null; }", "", "", "on")]
    [InlineData("class C { string? M() => null; }", "", "", "off")]
    [InlineData("class C { const int A = int.MaxValue; int M() => A + 1; }", "netstandard2.0 netstandard2.1 net8.0 net10.0", "", "")]
    [InlineData("class C { void M() { int unused; } }", "netstandard2.0 netstandard2.1 net8.0 net10.0", "", "")]
    [InlineData("class C { System.Span<float> M(float[] a) => a; }", "", "", "")]
    public void WhatMustFailInACellDoes(string source, string frameworks, string languages, string nullable)
    {
        foreach (var cell in Cell.All)
        {
            var mustFail = frameworks.Split(' ').Contains(cell.Framework.Name)
                || languages.Split(' ').Contains(cell.EffectiveLanguage)
                || nullable == (cell.Nullable ? "on" : "off");
            var problems = cell.Problems([CSharpSyntaxTree.ParseText(source, Cell.ParseOptions(cell.Language))]);
            Assert.True(mustFail == problems.Length > 0, $"{cell}: found {problems.Length} problems in {source}: {problems.FirstOrDefault()}");
        }
    }
}
