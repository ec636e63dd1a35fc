using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>What <see cref="NetworkGenerator"/> must never become: its model is a syntax node.</summary>
internal sealed class SyntaxHoldingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName("NetGen.NetworkAttribute", static (_, _) => true, static (found, _) => found.TargetNode)
            .WithTrackingName(NetworkGenerator.ModelStep);
        context.RegisterSourceOutput(models, static (output, node) => output.AddSource($"Mutant.{node.SyntaxTree.FilePath}.g.cs", "// " + node.SpanStart));
    }
}
