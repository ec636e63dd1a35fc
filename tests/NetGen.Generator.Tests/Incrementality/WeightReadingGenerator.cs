using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>What <see cref="NetworkGenerator"/> must never become: it reads the files of weights beside the compilation, which each edit changes.</summary>
internal sealed class WeightReadingGenerator : IIncrementalGenerator
{
    private int _runs;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Combine(context.CompilationProvider)
            .Select((pair, cancellation) => pair.Left.GetText(cancellation) + $" {++_runs}")
            .WithTrackingName(NetworkGenerator.FileStep);
        context.RegisterSourceOutput(files, static (output, text) => output.AddSource("Mutant.g.cs", "/* " + text + " */"));
    }
}
