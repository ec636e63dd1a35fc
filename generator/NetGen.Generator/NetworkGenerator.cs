using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emit;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator;

/// <summary>Finds declared networks and emits their code, and reports what is wrong with the others; what a valid one costs, and warnings, are <see cref="NetworkAnalyzer"/>'s.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that holds the models.</summary>
    internal const string ModelStep = "Model";

    /// <summary>The name of the step that holds the option of the project.</summary>
    internal const string LimitStep = "Limit";

    /// <summary>The name of the step that holds the models that name a file of weights.</summary>
    internal const string PretrainedStep = "Pretrained";

    /// <summary>The name of the step that holds the additional files with weights.</summary>
    internal const string FileStep = "File";

    /// <summary>The name of the step that holds the models, each with the file that it names.</summary>
    internal const string SourceStep = "Source";

    /// <summary>The name of the step that holds the models, with the weights that they name.</summary>
    internal const string WeightsStep = "Weights";

    /// <summary>The name of the step that holds what is wrong with declarations.</summary>
    internal const string FindingStep = "Finding";

    private readonly ReadingMemo _memo = new();

    /// <summary>How often a declaration was read.</summary>
    internal int Readings => _memo.Count;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownTypes.Network,
                static (node, _) => node is TypeDeclarationSyntax,
                _memo.Read)
            .WithTrackingName(ModelStep);

        // Read as a value of its own, so that a change of another option ends here.
        var limit = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => LineLimitReader.Read(options.GlobalOptions))
            .WithTrackingName(LimitStep);

        // What is invalid stays in the pipeline. After a filter, Roslyn 4.3 confuses the networks of a project while one is invalid; and
        // every Roslyn pairs what was with what is by position, so that two equal values of different classes could stand for one another.
        context.RegisterSourceOutput(models.Combine(limit), static (output, network) => Emit(output, network.Left.Model is { Pretrained: null } model ? model : null, network.Right));

        // A way of their own, so that other networks pay nothing for it: an edit of code reads no file, and an edit of a file no declaration. Only a network
        // that names the edited file is read again.
        var pretrained = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownTypes.Pretrained,
                static (node, _) => node is TypeDeclarationSyntax,
                _memo.Read)
            .WithTrackingName(PretrainedStep);
        var files = context.AdditionalTextsProvider
            .Where(static file => WeightFile.IsNamed(file.Path))
            .Select(static (file, cancellation) => PretrainedRules.Read(file, cancellation))
            .WithTrackingName(FileStep);
        var outputs = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => OutputFolderReader.Read(options.GlobalOptions));
        var networks = pretrained.Combine(files.Collect().Combine(outputs))
            .Select(static (pair, _) => PretrainedSource.Of(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(SourceStep)
            .Select(static (source, _) => PretrainedReading.Read(source))
            .WithTrackingName(WeightsStep);
        context.RegisterSourceOutput(networks.Combine(limit), static (output, network) => Emit(output, network.Left.Model is { Pretrained: not null } model ? model : null, network.Right));

        foreach (var attribute in new[] { WellKnownTypes.Network, WellKnownTypes.Dense, WellKnownTypes.Pretrained })
        {
            Report(context, attribute);
        }

        ReportMissingLibrary(context);
    }

    // A way of its own, so that no model has a place. Only what is wrong meets the compilation, which gives the places back their files.
    private void Report(IncrementalGeneratorInitializationContext context, string attribute)
    {
        var findings = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, _memo.Find)
            .SelectMany(static (findings, _) => findings)
            .WithTrackingName(FindingStep);
        context.RegisterSourceOutput(
            findings.Combine(context.CompilationProvider),
            static (output, found) => output.ReportDiagnostic(found.Left.ToDiagnostic(found.Right)));
    }

    // Without the library no attribute binds, and the compiler's own errors keep analyzers from running.
    private static void ReportMissingLibrary(IncrementalGeneratorInitializationContext context)
    {
        var findings = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => MissingLibrary.IsCandidate(node), static (found, _) => MissingLibrary.Find(found.Node, found.SemanticModel.Compilation))
            .SelectMany(static (findings, _) => findings)
            .WithTrackingName(FindingStep);
        context.RegisterSourceOutput(
            findings.Combine(context.CompilationProvider),
            static (output, found) => output.ReportDiagnostic(found.Left.ToDiagnostic(found.Right)));
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
