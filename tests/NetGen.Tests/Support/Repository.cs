using System.Reflection;

namespace NetGen.Tests.Support;

/// <summary>Where this test run was built, for tests that start other processes.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Metadata("RepositoryRoot"));

    /// <summary>The configuration the tests were built in, such as Release.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    public static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
