using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes;

/// <summary>Writes the activation that the loss needs on the last layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutputActivationFix))]
[Shared]
public sealed class OutputActivationFix : DeclarationFix
{
    /// <summary>Creates the fix; editors do.</summary>
    public OutputActivationFix()
        : base(FixFacts.LossNeedsOutputId, "Change the output activation to what the loss needs")
    {
    }

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixFacts.Activation, out var activation)
            || activation is null
            || await FindAsync(solution, diagnostic.AdditionalLocations[0], cancellation).ConfigureAwait(false) is not var (document, node)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName("NetGen.Activation") is not { } type)
        {
            return Array.Empty<TextEdit>();
        }

        return node switch
        {
            AttributeArgumentSyntax { Expression: var written } => new[] { Replace(document, model, type, written, activation) },
            AttributeSyntax { ArgumentList: { } arguments } => new[] { Add(document, model, type, arguments, activation) },
            _ => Array.Empty<TextEdit>(),
        };
    }

    // Activation.Tanh, however qualified, differs from what is needed in its last name only.
    private static TextEdit Replace(Document document, SemanticModel model, INamedTypeSymbol type, ExpressionSyntax written, string activation) =>
        written is MemberAccessExpressionSyntax { Name: var name, Expression: var owner }
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(owner).Symbol, type)
            ? TextEdit.Replace(document, name.Span, activation)
            : TextEdit.Replace(document, written.Span, Spelling.EnumValue(model, written.SpanStart, type, activation));

    private static TextEdit Add(Document document, SemanticModel model, INamedTypeSymbol type, AttributeArgumentListSyntax arguments, string activation)
    {
        var last = arguments.Arguments.Last(argument => argument.NameEquals is null);
        var name = last.NameColon is null ? string.Empty : "activation: ";
        return TextEdit.Insert(document, last.Span.End, $", {name}{Spelling.EnumValue(model, last.SpanStart, type, activation)}");
    }
}
