using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>What <see cref="NetworkGenerator"/> must never become: its output hangs on all options of the project.</summary>
internal sealed class OptionsHoldingGenerator : IIncrementalGenerator
{
    private int _runs;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => options).WithTrackingName(NetworkGenerator.LimitStep);
        context.RegisterSourceOutput(options, (output, _) => output.AddSource("Mutant.g.cs", "// " + ++_runs));
    }
}
