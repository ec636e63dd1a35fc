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

    /// <summary>The name of the step that holds the project's limit of lines.</summary>
    internal const string LimitStep = "Limit";

    /// <summary>The name of the step that holds what the project asks the code to use.</summary>
    internal const string ProfileStep = "Profile";

    /// <summary>The name of the step that holds the models that name a file of weights.</summary>
    internal const string PretrainedStep = "Pretrained";

    /// <summary>The name of the step that holds the additional files with weights.</summary>
    internal const string FileStep = "File";

    /// <summary>The name of the step that holds the models, each with the file that it names.</summary>
    internal const string SourceStep = "Source";

    /// <summary>The name of the step that holds the models, with the weights that they name.</summary>
    internal const string WeightsStep = "Weights";

    /// <summary>The name of the step that holds what is wrong with declarations.</summary>
    internal const string FindingStep = "RuleViolation";

    private readonly ReadingMemo _memo = new();

    /// <summary>How often a declaration was read.</summary>
    internal int Readings => _memo.Count;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownTypes.Network,
                static (node, _) => node is TypeDeclarationSyntax,
                _memo.Parse)
            .WithTrackingName(ModelStep);

        // Each read as a value of its own, so that a change of another option ends here.
        var limit = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => LineLimitReader.Read(options.GlobalOptions))
            .WithTrackingName(LimitStep);
        var profile = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProfileReader.Read(options.GlobalOptions))
            .WithTrackingName(ProfileStep);
        var options = limit.Combine(profile);

        // What is invalid stays in the pipeline. After a filter, Roslyn 4.3 confuses the networks of a project while one is invalid; and
        // every Roslyn pairs what was with what is by position, so that two equal values of different classes could stand for one another.
        var plain = networks.Select(static (network, _) => network.Reading).Combine(options)
            .Select(static (network, cancellation) => Emit(network.Left, network.Left.Model is { Pretrained: null }, network.Right, cancellation));
        Output(context, plain);

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
        var weighted = pretrained.Combine(files.Collect().Combine(outputs))
            .Select(static (pair, _) => PretrainedSource.Of(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(SourceStep)
            .Select(static (source, _) => PretrainedRules.Read(source))
            .WithTrackingName(WeightsStep);
        var filled = weighted.Combine(options).Select(static (network, cancellation) => network.Left.BuildViolation is { } violation
            ? EmittedNetwork.None(NameOf(network.Left.Reading), violation)
            : Emit(network.Left.Reading, network.Left.Reading.Model is { Pretrained: not null }, network.Right, cancellation));
        Output(context, filled);

        Report(context, networks.SelectMany(static (network, _) => network.Findings));
        Report(context, context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => StrayAttributes.IsCandidate(node), StrayAttributes.Find)
            .SelectMany(static (findings, _) => findings));
    }

    // A way of its own, so that no model has a place. Only what is wrong meets the compilation, which gives the places back their files.
    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ReportedRuleViolation> findings) => context.RegisterSourceOutput(
        findings.WithTrackingName(FindingStep).Combine(context.CompilationProvider),
        static (output, found) => output.ReportDiagnostic(found.Left.ToDiagnostic(found.Right)));

    // Only what is wrong meets the compilation. The violations are collected first: filtered one by one, Roslyn 4.3 takes one network's for another's.
    private static void Output(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EmittedNetwork> networks)
    {
        context.RegisterSourceOutput(networks, static (output, network) =>
        {
            foreach (var file in network.Files)
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
            }
        });
        var violations = networks.Collect()
            .SelectMany(static (all, _) => all.Select(network => network.BuildViolation).OfType<BuildViolation>())
            .WithTrackingName(FindingStep);
        context.RegisterSourceOutput(
            violations.Combine(context.CompilationProvider),
            static (output, found) => output.ReportDiagnostic(BuildViolationReport.ToDiagnostic(found.Left, found.Right)));
    }

    private static EmittedNetwork Emit(Reading reading, bool isMine, (LineLimit Limit, ProfileChoice Profile) options, CancellationToken cancellation)
    {
        var (limit, profile) = options;
        if (!isMine || reading.Model is not { } model)
        {
            return EmittedNetwork.None(NameOf(reading));
        }

        if (limit.Lines is not { } most)
        {
            return Refused(model, Rules.InvalidLineLimit, limit.Invalid!, NumberText.Integer(LineLimit.Default.Lines!.Value));
        }

        if (profile.Apply(model) is not { } chosen)
        {
            return Refused(
                model,
                Rules.InvalidProfile,
                profile.Invalid ?? "vector",
                profile.Invalid is null ? "auto or plain, since the NetGen library for this framework has no vectors," : "auto, plain or vector");
        }

        var emitted = EmittedText.Of(chosen, cancellation);
        return limit.Allows(emitted.Lines)
            ? new EmittedNetwork(model.Type.FileName, emitted.Files, null)
            : Refused(model, Rules.TooManyLines, model.Type.Name.TrimStart('@'), NumberText.Count(emitted.Lines), NumberText.Count(most), NumberText.Integer(emitted.Lines));
    }

    private static string NameOf(Reading reading) => reading.Model?.Type.FileName ?? reading.Place;

    private static EmittedNetwork Refused(NetworkModel model, DiagnosticDescriptor rule, params string[] arguments) =>
        EmittedNetwork.None(model.Type.FileName, new BuildViolation(model.Type.MetadataName, rule.Id, new EquatableArray<string>(arguments)));
}
