using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emit;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator;

/// <summary>Finds declared networks and emits their code; invalid ones are left to <see cref="NetworkAnalyzer"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that holds the models.</summary>
    internal const string ModelStep = "Model";

    /// <summary>The name of the step that holds the option of the project.</summary>
    internal const string LimitStep = "Limit";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownTypes.Network,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellation) => Read(found, cancellation))
            .WithTrackingName(ModelStep);

        // Read as a value of its own, so that a change of another option ends here.
        var limit = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => LineLimitReader.Read(options.GlobalOptions))
            .WithTrackingName(LimitStep);

        // What is invalid stays in the pipeline. After a filter, Roslyn 4.3 confuses the networks of a project while one is invalid; and
        // every Roslyn pairs what was with what is by position, so that two equal values of different classes could stand for one another.
        context.RegisterSourceOutput(models.Combine(limit), static (output, network) => Emit(output, network.Left.Model, network.Right));
    }

    private static Reading Read(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var model = found.TargetSymbol is INamedTypeSymbol type && NetworkDeclaration.Read(type) is { } declaration
            ? NetworkReader.Read(declaration, found.SemanticModel.Compilation, cancellation).Model
            : null;
        var node = found.TargetNode;
        return new Reading(model, model is null ? $"{NumberText.Integer(node.SpanStart)} {node.SyntaxTree.FilePath}" : string.Empty);
    }

    // What is over the limit, or under a limit that is none, the analyzer reports.
    private static void Emit(SourceProductionContext output, NetworkModel? model, LineLimit limit)
    {
        if (model is null)
        {
            return;
        }

        var emitted = EmittedText.Of(model, output.CancellationToken);
        if (limit.Allows(emitted.Lines))
        {
            output.AddSource(model.Type.HintName, SourceText.From(emitted.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }
    }
}
