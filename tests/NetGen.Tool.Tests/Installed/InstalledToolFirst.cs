using NetGen.Tool.Tests.Installed;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("NetGen.Tool.Tests.Installed." + nameof(InstalledToolFirst), "NetGen.Tool.Tests")]

namespace NetGen.Tool.Tests.Installed;

/// <summary>Starts the tests of the installed tool first. They run one after another, so that at the end they would run alone and leave a processor idle.</summary>
public sealed class InstalledToolFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName != nameof(InstalledTool));
}
