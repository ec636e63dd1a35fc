using NetGen.Tests.Cases;

namespace NetGen.Tests;

/// <summary>The networks of an ordinary run are few of the combinations, and lose no two values that meet in any of them.</summary>
public sealed class CaseCatalogueTests
{
    /// <summary>Layers from this many units on are wide: <see cref="CaseCatalogue"/> draws narrow ones below it.</summary>
    private const int Wide = 33;

    [Fact]
    public void EachTwoValuesMeet()
    {
        Assert.Equal(Enum.GetValues<Activation>().Length, CaseCatalogue.EveryCombination.Select(ActivationOf).Distinct().Count());
        Assert.Empty(Lost(CaseCatalogue.Dealt));
        Assert.All(CaseCatalogue.Dealt, network => Assert.Contains(network, CaseCatalogue.EveryCombination));
    }

    /// <summary>A quarter: what is dealt out has each activation and loss once.</summary>
    [Fact]
    public void OneOfFourIsDealt()
    {
        Assert.Equal(CaseCatalogue.EveryCombination.Count, 4 * CaseCatalogue.Dealt.Count);
        Assert.Equal(CaseCatalogue.Dealt.Count, CaseCatalogue.Dealt.Select(network => (ActivationOf(network), network.Loss)).Distinct().Count());
    }

    /// <summary>The mutants: of the networks dealt out, none may be left out, for each has its activation with its loss alone.</summary>
    [Fact]
    public void ANetworkThatIsLeftOutIsSeen() => Assert.All(CaseCatalogue.Dealt, network =>
        Assert.Contains($"{ActivationOf(network)} with {network.Loss}", Lost(CaseCatalogue.Dealt.Where(other => other != network))));

    private static IEnumerable<string> Lost(IEnumerable<NetworkCase> networks) => Pairs(CaseCatalogue.EveryCombination).Except(Pairs(networks));

    private static IEnumerable<string> Pairs(IEnumerable<NetworkCase> networks) => networks.SelectMany(network =>
    {
        string[] values =
        [
            ActivationOf(network),
            $"{network.Loss}",
            $"{network.Precision}",
            network.Layers[0].UseBias ? "biases" : "no biases",
            network.Layers[0].Units >= Wide ? "wide layers" : "narrow layers",
        ];
        return values.SelectMany((first, i) => values.Skip(i + 1).Select(second => $"{first} with {second}"));
    });

    // Softmax has another activation below it.
    private static string ActivationOf(NetworkCase network) => network.Name.Split('_')[0];
}
