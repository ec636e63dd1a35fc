using NetGen.Tool.Tests.Installed;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("NetGen.Tool.Tests.Installed." + nameof(InstalledToolFirst), "NetGen.Tool.Tests")]

namespace NetGen.Tool.Tests.Installed;

/// <summary>Begins with the tests of the installed tool, which wait for one another: at the end they would be alone, and half of the processor idle.</summary>
public sealed class InstalledToolFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName != nameof(InstalledTool));
}
