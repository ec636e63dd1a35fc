extern alias generator;

using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Tests.Support;
using NetworkGenerator = generator::NetGen.Generator.NetworkGenerator;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Declarations compiled with the generator, in memory: warnings are errors.</summary>
internal static class CompiledNetwork
{
    // Plain code, which the netstandard library gets, is a third of the text: what a file is taken for is the same in both profiles, and those of networks are compared elsewhere.
    private static readonly string Library = Path.Combine(Repository.Root, "src/NetGen/bin", Repository.Configuration, "netstandard2.1/NetGen.dll");

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll"))
            .Append(Library)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles a declaration.</summary>
    /// <param name="source">The file.</param>
    /// <param name="name">The class.</param>
    /// <param name="weights">The text of the file that <c>[Pretrained]</c> names; none unless given.</param>
    public static Type Compile(string source, string name, (string Path, string Text)? weights = null)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp10);
        var compilation = CSharpCompilation.Create(
            $"Imported.{name}.{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(source, options)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        AdditionalText[] files = weights is { } file ? [new WeightsFile(file.Path, file.Text)] : [];
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], files, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        using var assembly = new MemoryStream();
        var result = output.Emit(assembly);
        var problems = diagnostics.Concat(result.Diagnostics).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(10).ToList();
        Assert.True(result.Success && problems.Count == 0, $"{string.Join("\n", problems)}\n{source}");
        return Assembly.Load(assembly.ToArray()).GetTypes().Single(type => type.Name == name);
    }

    /// <summary>An instance with the weights of an import.</summary>
    public static object Create(ImportedNetwork network, string name)
    {
        var instance = Activator.CreateInstance(Compile(network.DeclarationSource(name, new DeclarationOptions { Namespace = "Imported" }), name), 1)!;
        using var weights = new StringWriter();
        network.WriteWeights(weights);
        ((Weights.IWeightMemory)instance).LoadText(new StringReader(weights.ToString()));
        return instance;
    }

    /// <summary>Values of one input sample.</summary>
    public static int InputSize(object network) => network is INetwork<double> wide ? wide.InputSize : ((INetwork<float>)network).InputSize;

    /// <summary>The outputs of one sample, whatever the number type.</summary>
    public static double[] Forward(object network, double[] input)
    {
        if (network is INetwork<double> wide)
        {
            var outputs = new double[wide.OutputSize];
            wide.Forward(input, outputs);
            return outputs;
        }

        var single = (INetwork<float>)network;
        var results = new float[single.OutputSize];
        single.Forward(Array.ConvertAll(input, value => (float)value), results);
        return Array.ConvertAll(results, value => (double)value);
    }

    private sealed class WeightsFile(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
    }
}
