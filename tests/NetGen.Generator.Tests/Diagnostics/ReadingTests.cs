using NetGen.Generator.Declarations;
using NetGen.Generator.Tests.Diagnostics.Cases;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>What only just keeps the rules of layers, to the reader alone: it has a model and no finding.</summary>
public sealed class ReadingTests
{
    public static TheoryData<string> Kept => [.. Cases.Keys];

    private static readonly Dictionary<string, DiagnosticCase> Cases = ShapeCases.Kept.Concat(LayerOptionCases.Kept).ToDictionary(test => test.ToString());

    [Theory]
    [MemberData(nameof(Kept))]
    public void ANeighbourIsValid(string name)
    {
        var compilation = Compilations.Of("using System; using NetGen; " + Cases[name].Source);
        var (model, findings) = NetworkReader.Read(NetworkDeclaration.Read(compilation.GetTypeByMetadataName("Net")!)!, compilation, default);
        Assert.Empty(findings.Select(finding => finding.ToDiagnostic().GetMessage()));
        Assert.NotNull(model);
    }
}
