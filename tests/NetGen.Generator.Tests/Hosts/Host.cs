using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Hosts;

/// <summary>The compiler in whose process the generator runs: the one that the property RoslynHostVersion asks for.</summary>
internal static class Host
{
    /// <summary>The package version that the project asked for.</summary>
    public static string Asked { get; } = typeof(Host).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RoslynHostVersion").Value!;

    /// <summary>The package version that is loaded.</summary>
    public static string Loaded { get; } = VersionOf(typeof(CSharpCompilation).Assembly);

    /// <summary>Whether the loaded compiler knows a version of the language.</summary>
    public static bool Parses(int language) => (LanguageVersion)(100 * language) <= LanguageVersion.Latest.MapSpecifiedToEffectiveVersion();

    /// <summary>
    /// The reason of an output that is made again because its model is another one: the first compilers with reasons call it new.
    /// </summary>
    public static IncrementalStepRunReason MadeAgain { get; } =
        typeof(CSharpCompilation).Assembly.GetName().Version < new Version(4, 4) ? IncrementalStepRunReason.New : IncrementalStepRunReason.Modified;

    /// <summary>What is written as 4.3.1-3.22479.18+4bdc84… is package 4.3.1.</summary>
    public static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('-', '+')[0];
}
