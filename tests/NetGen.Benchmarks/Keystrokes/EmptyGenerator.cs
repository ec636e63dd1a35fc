using Microsoft.CodeAnalysis;

namespace NetGen.Benchmarks.Keystrokes;

/// <summary>A generator that does nothing: what the driver itself costs.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
