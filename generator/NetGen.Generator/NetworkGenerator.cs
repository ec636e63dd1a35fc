using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emit;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator;

/// <summary>Finds declared networks and emits their code; invalid ones are left to <see cref="NetworkAnalyzer"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that holds the models.</summary>
    internal const string ModelStep = "Model";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownTypes.Network,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellation) => Read(found, cancellation))
            .WithTrackingName(ModelStep);

        // What is invalid stays in the pipeline as null: after a filter, Roslyn 4.3 confuses the networks of a project while one is invalid.
        context.RegisterSourceOutput(models, static (output, model) => Emit(output, model));
    }

    private static NetworkModel? Read(GeneratorAttributeSyntaxContext found, CancellationToken cancellation) =>
        found.TargetSymbol is INamedTypeSymbol type && NetworkDeclaration.Read(type) is { } declaration
            ? NetworkReader.Read(declaration, found.SemanticModel.Compilation, cancellation).Model
            : null;

    private static void Emit(SourceProductionContext output, NetworkModel? model)
    {
        if (model is null)
        {
            return;
        }

        var text = NetworkEmitter.Emit(Planner.Plan(model), output.CancellationToken);
        output.AddSource(model.Type.HintName, SourceText.From(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
    }
}
