using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Declarations;

namespace NetGen.Generator;

/// <summary>Reports what is wrong with a declaration, by the same reader that the generator calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
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
            if (start.Compilation.GetTypeByMetadataName(WellKnownTypes.Network) is null)
            {
                start.RegisterSyntaxNodeAction(ReportMissingLibrary, SyntaxKind.Attribute);
            }
            else
            {
                start.RegisterSymbolAction(ReportDeclaration, SymbolKind.NamedType);
            }
        });
    }

    private static void ReportDeclaration(SymbolAnalysisContext context)
    {
        if (NetworkDeclaration.Read((INamedTypeSymbol)context.Symbol) is not { } declaration)
        {
            return;
        }

        foreach (var finding in NetworkReader.Read(declaration, context.Compilation, context.CancellationToken).Findings)
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    // Without the library the attributes do not bind, so only their names can tell. One of them alone may be anybody's;
    // [Network] and [Dense] together are ours.
    private static void ReportMissingLibrary(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (IsNamed(attribute, "Network")
            && attribute.Parent?.Parent is ClassDeclarationSyntax type
            && type.AttributeLists.SelectMany(list => list.Attributes).Any(other => IsNamed(other, "Dense"))
            && context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.LibraryMissing, attribute.GetLocation(), attribute.Name));
        }
    }

    private static bool IsNamed(AttributeSyntax attribute, string name)
    {
        var last = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name;
        return last is SimpleNameSyntax simple && (simple.Identifier.ValueText == name || simple.Identifier.ValueText == name + "Attribute");
    }
}
