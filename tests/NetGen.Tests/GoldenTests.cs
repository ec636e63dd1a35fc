using System.Globalization;
using NetGen.Tests.Checks;
using Xunit.Abstractions;

namespace NetGen.Tests;

/// <summary>Emitted networks give the figures of an independent implementation.</summary>
public class GoldenTests(ITestOutputHelper output)
{
    public static TheoryData<string, Precision> Figures
    {
        get
        {
            var data = new TheoryData<string, Precision>();
            foreach (var golden in GoldenFile.All)
            {
                data.Add(golden.Name, Precision.Double);
                data.Add(golden.Name, Precision.Single);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void PlainCodeGivesTheFigures(string name, Precision precision)
    {
        var golden = GoldenFile.All.Single(file => file.Name == name);
        GoldenComparer.Compare(golden, GoldenNetworks.Create(golden, precision, isPlain: true)).AssertNone();
    }

    [Fact]
    public void AllFilesAreThere() => Assert.Equal(14, GoldenFile.All.Count);

    [Theory]
    [MemberData(nameof(Figures))]
    public void EmittedNetworkGivesTheFigures(string name, Precision precision)
    {
        var golden = GoldenFile.All.Single(file => file.Name == name);
        var failures = GoldenComparer.Compare(golden, GoldenNetworks.Create(golden, precision));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest error in {precision}: {failures.LargestError:E2} ({name})"));
        failures.AssertNone();
    }
}
