namespace NetGen.Playground.Tests.Support;

/// <summary>All tests share the browser, and run one after another: times of frames are among what is looked at.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Page";
}
