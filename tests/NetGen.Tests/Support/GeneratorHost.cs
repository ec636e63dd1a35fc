extern alias generator;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetworkGenerator = generator::NetGen.Generator.NetworkGenerator;

namespace NetGen.Tests.Support;

/// <summary>Compiles user code with the generator, in memory, as a build would: warnings are errors and nothing is ignored.</summary>
internal static class GeneratorHost
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private const string PlainBuild = "netstandard2.1";

    /// <summary>The library of this run; plain code is emitted against its builds for netstandard, and runs on either.</summary>
    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location);

    /// <summary>Runs the generator over sources and emits the assembly; a mutant may change what the generator has emitted.</summary>
    /// <exception cref="InvalidOperationException">The generator failed, or the compiler has a warning or an error.</exception>
    public static byte[] Compile(IEnumerable<string> sources, string assemblyName, bool isPlain = false, bool allowUnsafe = false, Func<string, string>? mutate = null, IEnumerable<AdditionalText>? files = null) =>
        Compile(sources, assemblyName, isPlain ? BuildFor(PlainBuild) : Library, allowUnsafe, mutate, files);

    /// <summary>The same against the library's build for another framework.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="assemblyName">The name of what is compiled.</param>
    /// <param name="framework">Such as <c>netstandard2.0</c>.</param>
    public static byte[] CompileFor(IEnumerable<string> sources, string assemblyName, string framework) =>
        Compile(sources, assemblyName, BuildFor(framework), allowUnsafe: false, mutate: null, files: null);

    private static byte[] Compile(IEnumerable<string> sources, string assemblyName, MetadataReference library, bool allowUnsafe, Func<string, string>? mutate, IEnumerable<AdditionalText>? files)
    {
        var emitted = Run(sources, assemblyName, library, allowUnsafe, files, out var output, out var diagnostics).GetRunResult().GeneratedTrees;
        if (mutate is not null)
        {
            output = output.RemoveSyntaxTrees(emitted).AddSyntaxTrees(emitted.Select(tree => CSharpSyntaxTree.ParseText(
                mutate(tree.ToString()), (CSharpParseOptions)tree.Options, tree.FilePath)));
        }

        using var assembly = new MemoryStream();
        var result = output.Emit(assembly);
        var problems = diagnostics.Concat(result.Diagnostics).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(10).ToList();
        return problems.Count == 0 && result.Success
            ? assembly.ToArray()
            : throw new InvalidOperationException(string.Join("\n", problems));
    }

    /// <summary>Runs the generator over sources: the text of each emitted file by its hint name.</summary>
    public static IReadOnlyDictionary<string, string> Generate(IEnumerable<string> sources) =>
        Run(sources, "NetGen.Texts", Library, false, null, out _, out _).GetRunResult().Results.SelectMany(result => result.GeneratedSources)
            .ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    private static MetadataReference BuildFor(string framework) => MetadataReference.CreateFromFile(Path.Combine(Repository.Root, "src/NetGen/bin", Repository.Configuration, framework, "NetGen.dll"));

    private static GeneratorDriver Run(IEnumerable<string> sources, string assemblyName, MetadataReference library, bool allowUnsafe, IEnumerable<AdditionalText>? files, out Compilation output, out ImmutableArray<Diagnostic> diagnostics)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            assemblyName,
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"Source{i}.cs")),
            Framework.Add(library),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: allowUnsafe));
        return CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], files, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out output, out diagnostics);
    }
}
