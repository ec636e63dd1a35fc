using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Tests.Support;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The mutants of the harness: what must fail does.</summary>
public sealed class HarnessTests
{
    private const string Zero = "[Network(2)] [Dense(0)] partial class Net { }";

    private static readonly DiagnosticCase Right = new("NETGEN003", "right", Zero.Replace("0", "[|0|]"), "at least 1");

    [Fact]
    public async Task WhatIsRightPasses()
    {
        var build = await Expectation.BuildAsync(Right);
        Expectation.CheckFindings(Right, build);
        Expectation.CheckAgreement(Right, build);
    }

    private static IReadOnlyDictionary<string, DiagnosticCase> Wrong => new Dictionary<string, DiagnosticCase>
    {
        ["missing"] = Right with { Source = Right.Source.Replace("Network(2)", "Network([|2|])") },
        ["missing where none is"] = Right with { Source = "[Network(2)] [Dense([|1|])] partial class Net { }" },
        ["at the wrong place"] = Right with { Source = "[Network(2)] [[|Dense(0)|]] partial class Net { }" },
        ["one letter too long"] = Right with { Source = "[Network(2)] [Dense[|(0|])] partial class Net { }" },
        ["additional"] = Right with { Source = Right.Source.Replace("2", "-2") },
        ["where none is expected"] = Right with { Source = Zero },
        ["of another rule"] = Right with { Rule = "NETGEN004" },
        ["of another severity"] = Right with { Rule = "NETGEN010" },
        ["with another message"] = Right with { Says = "at least 2" },
        ["with a message that nobody looks at"] = Right with { Says = "" },
    };

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public async Task AFindingThatIsNotAsExpectedFails(string name)
    {
        var build = await Expectation.BuildAsync(Wrong[name]);
        Assert.IsAssignableFrom<XunitException>(Record.Exception(() => Expectation.CheckFindings(Wrong[name], build)));
    }

    [Fact]
    public async Task DisagreementFails()
    {
        var legal = new DiagnosticCase("NETGEN003", "legal", Zero.Replace("0", "1"));
        var (accepted, rejected) = (await Expectation.BuildAsync(legal), await Expectation.BuildAsync(Right));
        Expectation.CheckAgreement(legal, accepted);
        Fails(legal, accepted with { Emitted = [] });
        Fails(legal, accepted with { Findings = rejected.Findings });
        Fails(Right, rejected with { Findings = [] });
        var unused = new DiagnosticCase("NETGEN003", "warning", Zero.Replace("0", "1") + " class C { int x; }");
        Fails(unused, await Expectation.BuildAsync(unused));
        Fails(legal with { CompilerErrors = ["CS0103"] }, accepted);

        static void Fails(DiagnosticCase expected, HostResult actual) =>
            Assert.IsAssignableFrom<XunitException>(Record.Exception(() => Expectation.CheckAgreement(expected, actual)));
    }

    [Fact]
    public void AMarkThatIsNotClosedFails() => Assert.Throws<FormatException>(() => MarkedSource.Parse("[|x"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACrashOfTheAnalyzerFails(bool emits) => Assert.Contains(
        "AD0001",
        (await Assert.ThrowsAsync<InvalidOperationException>(() => AnalyzerHost.RunAsync(["class C { }"], new HostOptions { Emits = emits }, analyzer: new CrashingAnalyzer()))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("using NetGen; [Network(2)] [Dense(1)] partial class Net { }", 0, 0)]
    [InlineData("using NetGen; [Network(2)] [Dense(1)] class Net { }", 1, 0)]
    [InlineData("using NetGen; [Network(2)] [Dense(1)] partial class Net { int _unused; }", 0, 1)]
    [InlineData("using NetGen; [Network(2)] [Dense(1)] partial class Net { int M() => No; }", 0, 1)]
    [InlineData("using NetGen; [Network(2)] [Dense(0)] partial class Net { }", 1, 0)]
    [InlineData("using NetGen; /// <summary>As <see cref=\"No\"/>.</summary>\n[Network(2)] [Dense(1)] partial class Net { }", 0, 1)]
    public async Task WhatIsSaidIsTheSameWhereTheAssemblyIsWritten(string source, int findings, int problems)
    {
        var told = await AnalyzerHost.RunAsync([source]);
        var written = await AnalyzerHost.RunAsync([source], new HostOptions { Emits = true });
        Assert.Equal((findings, problems), (told.Findings.Length, told.Compiler.Length));
        Assert.Equal(Texts(told), Texts(written));
        Assert.Equal(!told.Compiler.Any(problem => problem.Severity == DiagnosticSeverity.Error), written.Assembly is not null);

        static IEnumerable<string> Texts(HostResult build) => build.Findings.Concat(build.Costs).Concat(build.Compiler).Select(diagnostic => diagnostic.ToString());
    }

    [Fact]
    public async Task ACrashOfTheGeneratorFails() => Assert.Contains(
        "CS8785",
        (await Assert.ThrowsAsync<InvalidOperationException>(() => AnalyzerHost.RunAsync(["class C { }"], generator: new CrashingGenerator()))).Message,
        StringComparison.Ordinal);

#pragma warning disable RS1036, RS1038, RS1041, RS1042 // these are no compiler extensions but mutants of them
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class CrashingAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new NetworkAnalyzer().SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(_ => throw new NotSupportedException(), SymbolKind.NamedType);
        }
    }

    private sealed class CrashingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (_, _) => throw new NotSupportedException());
    }
#pragma warning restore RS1036, RS1038, RS1041, RS1042
}
