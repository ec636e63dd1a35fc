extern alias runtime;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Support;

/// <summary>Compilations of user code, against this runtime's libraries and NetGen.</summary>
internal static class Compilations
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(runtime::NetGen.NetworkAttribute).Assembly.Location);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>The library of netstandard2.1, against which plain code is emitted.</summary>
    private static readonly MetadataReference PlainLibrary = MetadataReference.CreateFromFile(PlainPath());

    /// <summary>The same and what it refers to, for a compilation that has this runtime's other libraries.</summary>
    public static IEnumerable<MetadataReference> PlainReferences => [PlainLibrary, .. Framework.Where(reference => Path.GetFileName(reference.Display) == "netstandard.dll")];

    public static MetadataReference LibraryReference => Library;

    /// <summary>This runtime's libraries, without NetGen.</summary>
    public static IEnumerable<MetadataReference> FrameworkReferences => Framework;

    public static CSharpCompilation Of(params string[] sources) => Of(Library, sources);

    private static CSharpCompilation Of(MetadataReference library, string[] sources) => CSharpCompilation.Create(
        "User",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs")),
        Framework.Add(library),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A driver that tracks the steps of <see cref="NetworkGenerator"/>, or of another generator.</summary>
    public static GeneratorDriver Driver(IIncrementalGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new NetworkGenerator()).AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Generates, demands that nothing fails and that what is emitted compiles without a warning, and returns it.</summary>
    public static GeneratorRunResult Generate(params string[] sources) => Generate(Of(sources));

    /// <summary>The same in the plain profile.</summary>
    public static GeneratorRunResult GeneratePlain(params string[] sources) => Generate(Of(PlainLibrary, sources));

    private static GeneratorRunResult Generate(CSharpCompilation compilation)
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        var problems = diagnostics.Concat(output.GetDiagnostics()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result;
    }

    // The runtime's assembly stands in src/NetGen/bin/<configuration>/net8.0; only that folder is not copied beside the tests.
    private static string PlainPath() => Path.Combine(
        Path.GetDirectoryName(TestFile.Path())!,
        "../../../src/NetGen/bin",
        typeof(Compilations).Assembly.GetCustomAttributes(false).OfType<System.Reflection.AssemblyConfigurationAttribute>().Single().Configuration,
        "netstandard2.1/NetGen.dll");
}
