extern alias generator;

using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Tool.Errors;
using NetGen.Weights;
using NetworkGenerator = generator::NetGen.Generator.NetworkGenerator;

namespace NetGen.Tool.Networks;

/// <summary>
/// Compiles declarations within this process, with the compiler and the generator that a build has: what is trained and checked here are the networks that users get.
/// </summary>
internal static class Compiled
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>The framework that this program runs on, and the library that it has.</summary>
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ];

    /// <summary>Compiles a source file.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="weights">The texts of parameters that it names, by their files' names.</param>
    /// <returns>The assembly, loaded.</returns>
    /// <exception cref="CompilationException">The compiler or the generator has an error; the first is told.</exception>
    public static Assembly Load(string source, string file, params (string Name, string Text)[] weights)
    {
        var compilation = CSharpCompilation.Create(
            "NetGen.Compiled." + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), Options, file)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        var files = weights.Select(text => (AdditionalText)new WeightText(text.Name, text.Text));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], files, Options).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        using var assembly = new MemoryStream();
        var result = output.Emit(assembly);
        var error = diagnostics.Concat(result.Diagnostics).FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null && result.Success ? Assembly.Load(assembly.ToArray()) : throw Refused(error, file);
    }

    /// <summary>Creates an instance of a network's class.</summary>
    /// <param name="type">The class, not static.</param>
    /// <param name="seed">Decides the initial weights, where it has no pretrained ones.</param>
    /// <returns>The network, of single or double precision.</returns>
    public static IWeightMemory Create(Type type, int seed = 0) => (IWeightMemory)(type.GetConstructor([typeof(int)]) is { } seeded
        ? seeded.Invoke([seed])
        : Activator.CreateInstance(type)!);

    private static CompilationException Refused(Diagnostic? error, string file)
    {
        var problem = error is null ? "it cannot be compiled" : $"{error.Id}: {OneLine.Escape(error.GetMessage(CultureInfo.InvariantCulture))}";
        var place = error?.Location.GetLineSpan();
        return new CompilationException(place?.Path == file
            ? FormattableString.Invariant($"{OneLine.Escape(file)}:{place.Value.StartLinePosition.Line + 1}:{place.Value.StartLinePosition.Character + 1}")
            : OneLine.Escape(file), problem);
    }

    private sealed class WeightText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
