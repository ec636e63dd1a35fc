using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary><c>NetGenProfile</c>: what a project with vectors gets where it asks for plain code is what a project for netstandard gets.</summary>
public class ProfileTests
{
    private static readonly IReadOnlyList<string> Sources = [.. NetGen.Tests.Cases.CaseCatalogue.Named.Select(network => network.ToSource())];

    // Each is built once for all that ask for it.
    private static readonly Lazy<Task<HostResult>> Auto = new(() => BuildAsync("auto", isPlain: false));
    private static readonly Lazy<Task<HostResult>> Plain = new(() => BuildAsync("plain", isPlain: false));

    [Fact]
    public async Task PlainCodeIsThatOfNetstandardAndCompiles()
    {
        var asked = await Plain.Value;
        var standard = await BuildAsync("auto", isPlain: true);
        Assert.Empty(asked.Findings);
        Assert.Empty(asked.Compiler);
        Assert.Equal(Texts(standard), Texts(asked));
    }

    [Fact]
    public async Task VectorCodeIsThatOfAutoWhereTheLibraryHasVectors()
    {
        var (asked, auto, plain) = (await BuildAsync("vector", isPlain: false), await Auto.Value, await Plain.Value);
        Assert.Equal(Texts(auto), Texts(asked));
        Assert.NotEqual(Texts(auto), Texts(plain));
    }

    [Fact]
    public async Task TheCostIsThatOfTheProfile()
    {
        var (auto, plain) = (await Auto.Value, await Plain.Value);
        Assert.Equal(Sources.Count, plain.Costs.Length);
        Assert.NotEqual(auto.Costs.Select(cost => cost.GetMessage()), plain.Costs.Select(cost => cost.GetMessage()));
    }

    private static Task<HostResult> BuildAsync(string profile, bool isPlain) =>
        AnalyzerHost.RunAsync(Sources, new HostOptions(IsPlain: isPlain) { Properties = new Dictionary<string, string> { ["NetGenProfile"] = profile } });

    private static IReadOnlyList<string> Texts(HostResult result) => [.. result.Emitted.Select(tree => tree.ToString())];
}
