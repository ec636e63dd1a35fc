using NetGen.CodeFixes;
using NetGen.Generator.Declarations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>How the fixes present themselves to an editor, and where they keep out.</summary>
public sealed class ProviderTests
{
    /// <summary>The rules with a fix, and how the rule's message names it.</summary>
    private static readonly Dictionary<string, string> Named = new()
    {
        ["NETGEN001"] = "write 'partial'",
        ["NETGEN005"] = "write Activation.{1} there",
        ["NETGEN008"] = "move them onto one part",
        ["NETGEN009"] = "add [Network(inputs, loss)]",
        ["NETGEN010"] = "remove it",
        ["NETGEN030"] = "remove it",
        ["NETGEN054"] = "write {1}",
    };

    [Fact]
    public void EachFixIsForOneRuleWhoseMessageNamesIt()
    {
        Assert.Equal(Named.Keys.Order(), FixExpectation.Providers.Select(provider => Assert.Single(provider.FixableDiagnosticIds)).Order());
        Assert.All(Named, pair => Assert.Contains(
            pair.Value, Rules.All.Single(rule => rule.Id == pair.Key).MessageFormat.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void ThePageTellsWhichRulesHaveAFix()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules/diagnostics.md"));
        var told = page.Split("\n## ").Skip(1).Where(section => section.Contains("An editor offers", StringComparison.Ordinal)).Select(section => section[..9]);
        Assert.Equal(Named.Keys.Order(), told.Order());
    }

    [Fact]
    public async Task EachActionHasATitleAndAnEquivalenceKeyOfItsOwn()
    {
        using var host = new FixHost(["using NetGen;\n[Network(2, Loss.CrossEntropy, Delta = 1)]\n[Dense(2)]\nclass Net { }\n[Dense(1)] class Other { }\n[Network(2)] [Dense(1, Function = \"Own\")] [Adam] partial class Apart { static double Own(double z) => System.Math.Exp(z) - 1; }\n[Dense(1)] partial class Apart { }\n"]);
        var keys = new List<string>();
        foreach (var provider in FixExpectation.Providers.Where(provider => provider is not OutputActivationFix))
        {
            var finding = (await host.FindAsync(provider.FixableDiagnosticIds.Single()))[0];
            var offer = Assert.Single(await host.OffersAsync(provider, finding));
            Assert.NotEmpty(offer.Title);
            Assert.NotNull(provider.GetFixAllProvider());
            keys.Add(offer.EquivalenceKey!);
        }

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void EveryFixOfTheAssemblyIsExported() => Assert.Equal(
        typeof(DeclarationFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeclarationFix))).OrderBy(type => type.Name, StringComparer.Ordinal),
        FixExpectation.Providers.Select(provider => provider.GetType()));

    // Softmax of one unit would break the next rule: more units or another loss are for the user to choose.
    [Fact]
    public async Task NothingIsOfferedWhereTheFixWouldBreakAnotherRule()
    {
        using var host = new FixHost(["using NetGen;\n[Network(2, Loss.CrossEntropy)]\n[Dense(1)]\npartial class Net { }\n"]);
        var finding = Assert.Single(await host.FindAsync("NETGEN005"));
        Assert.Empty(await host.OffersAsync(new OutputActivationFix(), finding));
    }

    [Fact]
    public async Task FixingAllOfNothingOffersNothing()
    {
        using var host = new FixHost(["using NetGen;\n[Network(2)]\n[Dense(1)]\npartial class Net { }\n"]);
        Assert.All(FixExpectation.Providers, provider => Assert.Null(
            host.OfferAllAsync(provider, Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Project, string.Empty).GetAwaiter().GetResult()));
        Assert.Empty(await host.FindAsync("NETGEN001"));
    }
}
