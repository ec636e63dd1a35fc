using Microsoft.CodeAnalysis;

namespace NetGen.Benchmarks.Keystrokes;

/// <summary>A generator that asks for the attribute and nothing more: what the compiler's search for it costs.</summary>
internal sealed class AttributeGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName("NetGen.NetworkAttribute", static (_, _) => true, static (_, _) => 0),
        static (_, _) => { });
}
