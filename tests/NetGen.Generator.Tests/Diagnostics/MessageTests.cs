using NetGen.Generator.Declarations;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Each message says what is wrong, then a colon, then what to do.</summary>
public sealed class MessageTests
{
    /// <summary>The words with which a sentence tells somebody to do something.</summary>
    private static readonly string[] Imperatives = ["add", "call", "choose", "compare", "compute", "correct", "declare", "end", "give", "leave", "let", "make", "move", "remove", "rename", "set", "use", "write"];

    public static TheoryData<string> Names => CaseCatalogue.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task TheMessageNamesTheFix(string name) =>
        Assert.All((await CaseCatalogue.BuildAsync(name)).Findings, finding => Assert.True(NamesAFix(finding.GetMessage()), finding.GetMessage()));

    [Theory]
    [InlineData("'Net' must be partial for NetGen to add its code")]
    [InlineData("'Net' must be partial: the compiler says so")]
    [InlineData(": write 'partial'")]
    [InlineData("'Net' must be partial: write ")]
    [InlineData("'Net' must be partial: writeit now")]
    public void AMessageWithoutAFixIsSeen(string message) => Assert.False(NamesAFix(message));

    [Fact]
    public async Task EveryRuleThatIsBrokenSomewhereIsLookedAt()
    {
        var seen = new HashSet<string>();
        foreach (var test in CaseCatalogue.All)
        {
            seen.UnionWith((await CaseCatalogue.BuildAsync(test.ToString())).Findings.Select(finding => finding.Id));
        }

        // The cost of a network is no fault: there is nothing to do about it.
        Assert.Equal(Rules.All.Where(rule => rule != Rules.Cost).Select(rule => rule.Id), seen.Order());
    }

    private static bool NamesAFix(string message)
    {
        var colon = message.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Imperatives.Any(word => message.AsSpan(colon + 2).StartsWith(word + " ", StringComparison.Ordinal) && message.Length > colon + 3 + word.Length);
    }
}
