using System.Text;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Numerics;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Places;

/// <summary>Wherever C# allows a class, a network compiles there without a warning and computes the same.</summary>
public sealed class PlaceTests
{
    private static readonly Lazy<Task<float[]>> Vector = new(() => ReferenceAsync(isPlain: false));
    private static readonly Lazy<Task<float[]>> Plain = new(() => ReferenceAsync(isPlain: true));

    public static TheoryData<string> VectorCases => [.. PlaceCatalogue.All.Where(place => !place.IsSlow || Exhaustive.IsRequested).Select(place => place.Name)];

    public static TheoryData<string> PlainCases => [.. PlaceCatalogue.All.Select(place => place.Name)];

    [Theory]
    [MemberData(nameof(VectorCases))]
    public Task AVectorNetworkWorks(string name) => CheckAsync(PlaceCatalogue.Find(name), isPlain: false);

    [Theory]
    [MemberData(nameof(PlainCases))]
    public Task APlainNetworkWorks(string name) => CheckAsync(PlaceCatalogue.Find(name), isPlain: true);

    [Fact]
    public async Task APlaceThatIsNotLegalFails()
    {
        await FailsAsync(new("not partial", "[NET] class Net { }", "Net"));
        await FailsAsync(new("a warning of the user's", "[NET] partial class Net { int _unused; }", "Net"));
        await FailsAsync(new("one too few", "[NET] partial class Net { } [NET] partial class Other { }", "Net"));
        await FailsAsync(new("another network", "[global::NetGen.Network(3, global::NetGen.Loss.CrossEntropy)] [global::NetGen.Dense(3, global::NetGen.Activation.Softmax)] partial class Net { }", "Net"));

        static async Task FailsAsync(PlaceCase place) => await Assert.ThrowsAnyAsync<XunitException>(() => CheckAsync(place, isPlain: false));
    }

    [Theory]
    [InlineData("a/b.g.cs")]
    [InlineData("a\u0301.g.cs")]
    [InlineData("a .cs")]
    public void AFileNameThatIsNoneFails(string name) => Assert.ThrowsAny<XunitException>(() => CheckFileName(name));

    [Fact]
    public void AFileNameThatIsTooLongFails() => Assert.ThrowsAny<XunitException>(() => CheckFileName(new string('名', 90) + ".g.cs"));

    private static async Task CheckAsync(PlaceCase place, bool isPlain)
    {
        var build = await AnalyzerHost.RunAsync(place.Sources, PlaceCase.Options(isPlain));
        Assert.Empty(build.Findings);
        Assert.True(build.Compiler.IsEmpty, string.Join("\n", build.Compiler));
        Assert.Equal(place.Types.Length, build.Networks.Length);
        Assert.Equal(build.Emitted.Length, build.Emitted.Select(tree => tree.FilePath).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(build.Emitted, tree => CheckFileName(Path.GetFileName(tree.FilePath)));
        var expected = await (isPlain ? Plain : Vector).Value;
        Assert.All(PlacedNetwork.Train(build, place.Types), parameters => Assert.Equal(expected, parameters));
    }

    // What Roslyn 4.3 and every file system take.
    private static void CheckFileName(string name)
    {
        Assert.EndsWith(".g.cs", name, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255);
        Assert.All(name, letter => Assert.True(char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_', name));
    }

    private static async Task<float[]> ReferenceAsync(bool isPlain)
    {
        var place = new PlaceCase("reference", "[NET] partial class Net { }", "Net");
        var build = await AnalyzerHost.RunAsync(place.Sources, PlaceCase.Options(isPlain));
        Assert.True(build.Compiler.IsEmpty, string.Join("\n", build.Compiler));
        return PlacedNetwork.Train(build, place.Types)[0];
    }
}
