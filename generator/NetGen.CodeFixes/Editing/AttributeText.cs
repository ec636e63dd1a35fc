using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>The text of attributes for another place: names that mean something else there are written out.</summary>
/// <param name="Source">The model of where they stand.</param>
/// <param name="Target">The model of where they go.</param>
/// <param name="Position">Where they go.</param>
internal sealed record AttributeText(SemanticModel Source, SemanticModel Target, int Position)
{
    /// <summary>The text of a node that is an attribute or holds some.</summary>
    public string Of(SyntaxNode node)
    {
        var changes = node.DescendantNodesAndSelf()
            .OfType<SimpleNameSyntax>()
            .Where(IsLeftmost)
            .Select(name => (name.Span, Text: Rename(name)))
            .Where(change => change.Text is not null)
            .Select(change => new TextChange(new TextSpan(change.Span.Start - node.SpanStart, change.Span.Length), change.Text!));
        return SourceText.From(node.ToString()).WithChanges(changes).ToString();
    }

    // Only the first of several names is looked up in a scope; names of parameters and options are not looked up at all.
    private static bool IsLeftmost(SimpleNameSyntax name) => name.Parent switch
    {
        NameColonSyntax or NameEqualsSyntax or AliasQualifiedNameSyntax => false,
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name,
        AttributeTargetSpecifierSyntax => false,
        _ => true,
    };

    private string? Rename(SimpleNameSyntax name)
    {
        var symbol = Source.GetSymbolInfo(name).Symbol;
        if (name.Parent is AttributeSyntax && symbol is IMethodSymbol { ContainingType: var type })
        {
            return Spelling.IsAttribute(Target, Position, type, name.ToString()) ? null : Spelling.Short(Spelling.Full(type));
        }

        return symbol is null or IMethodSymbol || SymbolEqualityComparer.Default.Equals(Meaning(name, symbol), symbol) ? null : Spelling.Full(symbol);
    }

    private ISymbol? Meaning(SimpleNameSyntax name, ISymbol symbol) => Target.GetSpeculativeSymbolInfo(
        Position,
        SyntaxFactory.ParseExpression(name.ToString()),
        symbol is INamespaceOrTypeSymbol ? SpeculativeBindingOption.BindAsTypeOrNamespace : SpeculativeBindingOption.BindAsExpression).Symbol;
}
