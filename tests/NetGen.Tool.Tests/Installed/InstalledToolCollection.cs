namespace NetGen.Tool.Tests.Installed;

/// <summary>The tests that share one installed tool: packing and installing it costs seconds, and two of them at once would write the same files.</summary>
[CollectionDefinition(nameof(InstalledTool))]
public sealed class InstalledToolCollection : ICollectionFixture<InstalledTool>;
