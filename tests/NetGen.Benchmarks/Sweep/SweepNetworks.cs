using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Benchmarks.Sweep;

/// <summary>Networks that are declared, emitted and compiled while the program runs.</summary>
internal static class SweepNetworks
{
    /// <summary>Compiles a network of given inputs and units for each element: Relu below, no activation and half the squared error at the end.</summary>
    public static IReadOnlyList<ITrainableNetwork<float>> Compile(IReadOnlyList<int[]> sizes)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "Swept",
            [CSharpSyntaxTree.ParseText(Declare(sizes), options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file == "NetGen.dll"))
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var emitted, out _);
        using var image = new MemoryStream();
        if (emitted.Emit(image) is { Success: false } result)
        {
            throw new InvalidOperationException($"The swept networks do not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        }

        image.Position = 0;
        var assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        return [.. sizes.Select((_, i) => Create(assembly, i))];
    }

    private static ITrainableNetwork<float> Create(Assembly assembly, int index) =>
        (ITrainableNetwork<float>)Activator.CreateInstance(assembly.GetType($"Swept.Net{index}", throwOnError: true)!, 1)!;

    private static string Declare(IReadOnlyList<int[]> sizes)
    {
        var source = new StringBuilder("using NetGen;\nnamespace Swept;\n");
        for (var i = 0; i < sizes.Count; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"[Network({sizes[i][0]}, Loss.HalfSquaredError)]\n");
            for (var k = 1; k < sizes[i].Length; k++)
            {
                source.Append(CultureInfo.InvariantCulture, $"[Dense({sizes[i][k]}, Activation.{(k < sizes[i].Length - 1 ? "Relu" : "Identity")})]\n");
            }

            source.Append(CultureInfo.InvariantCulture, $"public sealed partial class Net{i};\n");
        }

        return source.ToString();
    }
}
