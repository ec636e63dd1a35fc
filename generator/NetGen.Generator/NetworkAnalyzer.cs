using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator;

/// <summary>Reports what to think about in a declaration, and what it costs; errors are <see cref="NetworkGenerator"/>'s.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    private readonly CostCache _cost = new();
    private readonly WeightCache _weights = new();

    /// <summary>How often a text was emitted to count its lines.</summary>
    internal int TextsEmitted => _cost.Counted;

    /// <summary>How often a file of weights was parsed.</summary>
    internal int FilesParsed => _weights.Parsed;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.All.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A network may also be declared in a file that some other tool wrote; the generator does read those.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownTypes.Network) is not null)
            {
                var limit = LineLimitReader.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                var outputs = OutputFolderReader.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                var profile = ProfileReader.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                start.RegisterSymbolAction(symbol => ReportDeclaration(symbol, limit, profile, outputs), SymbolKind.NamedType);
            }
        });
    }

    private void ReportDeclaration(SymbolAnalysisContext context, LineLimit limit, ProfileChoice profile, OutputFolders outputs)
    {
        if (NetworkDeclaration.Read((INamedTypeSymbol)context.Symbol) is not { } declaration)
        {
            return;
        }

        var (model, findings) = NetworkReader.Read(declaration, context.Compilation, context.CancellationToken);
        foreach (var finding in findings.Where(finding => !finding.IsGenerators))
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }

        // What breaks a rule of the project's files or options the generator reports.
        if (model is not null
            && PretrainedRules.Find(model, context.Options.AdditionalFiles, outputs, _weights, context.CancellationToken) is { } read
            && profile.Apply(read) is { } network
            && limit.Lines is not null
            && _cost.LinesOf(network) is var lines
            && limit.Allows(lines))
        {
            context.ReportDiagnostic(new RuleViolation(
                Rules.Cost, declaration.Name, declaration.Type.Name, NetworkCost.Of(network.IsDenseChain ? Planner.Plan(network) : ProgramPlan.Of(network)), NumberText.Count(lines)).ToDiagnostic());
        }
    }
}
