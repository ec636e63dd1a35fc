using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Support;

namespace NetGen.Tests.Export;

/// <summary>Compiles a file alone, against netstandard2.0 only: overflow is checked, nothing is unsafe, every warning is an error.</summary>
internal static class ExportCompiler
{
    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. Directory.GetFiles(Repository.Metadata("References.netstandard2.0"), "*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Exported",
        references: Framework,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: true,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999));

    /// <summary>C# 9, and 7.3, which projects for netstandard2.0 and .NET Framework have if they choose none.</summary>
    public static ImmutableArray<LanguageVersion> Languages { get; } = [LanguageVersion.CSharp9, LanguageVersion.CSharp7_3, LanguageVersion.Latest];

    public static ImmutableArray<Diagnostic> Problems(string source, LanguageVersion language) =>
        [.. Compilation(source, language).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The one public type of the file.</summary>
    /// <exception cref="InvalidOperationException">The compiler has a warning or an error.</exception>
    public static Type Compile(string source, LanguageVersion language = LanguageVersion.CSharp9)
    {
        using var assembly = new MemoryStream();
        var result = Compilation(source, language).Emit(assembly);
        var problems = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(10).ToList();
        if (problems.Count > 0 || !result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", problems));
        }

        // Not to be unloaded: threads that end after their thread statics' context have crashed the runtime (dotnet/runtime #110837 and its like).
        assembly.Position = 0;
        return new AssemblyLoadContext("Exported").LoadFromStream(assembly).GetExportedTypes().Single();
    }

    // Compilations that start from one that knows the framework already take half the time.
    private static CSharpCompilation Compilation(string source, LanguageVersion language)
    {
        _ = Empty.GetSpecialType(SpecialType.System_Object);
        var nullable = language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable;
        return Empty
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(language), "Exported.cs"))
            .WithOptions(Empty.Options.WithNullableContextOptions(nullable));
    }
}
