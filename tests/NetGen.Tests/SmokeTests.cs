using NetGen.Tests.Cases;
using NetGen.Tests.Support;

namespace NetGen.Tests;

public class SmokeTests
{
    [Fact]
    public void EveryCaseCompiles() => Assert.All(CaseCatalogue.All, network => Assert.NotNull(CaseNetworks.TypeOf(network)));
}
