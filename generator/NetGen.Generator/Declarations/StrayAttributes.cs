using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>
/// What the search for [Network] does not find: layers, weights or [Standardize] on a class that has none, and networks of a project that does not reference the library. There
/// the attributes do not bind, so only their names can tell: one of them alone may be anybody's, [Network] and a layer together are ours. Searches for
/// the other attributes as well would double what a keystroke costs; names are compared in changed files alone.
/// </summary>
internal static class StrayAttributes
{
    private static readonly string[] _names = LayerReading.Names.Concat(new[] { "Pretrained", "Standardize" }).Concat(OptimizerReading.Names).ToArray();
    private static readonly ConditionalWeakTable<Compilation, object> _hasLibrary = new();

    /// <summary>Whether a class may be one of these, by the names of its attributes: asked of each node of a changed file.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is TypeDeclarationSyntax { AttributeLists.Count: > 0 } type && Array.Exists(_names, name => Find(type, name) is not null);

    /// <summary>What is wrong with a candidate.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static EquatableArray<ReportedRuleViolation> Find(GeneratorSyntaxContext found, CancellationToken cancellation)
    {
        var type = (TypeDeclarationSyntax)found.Node;
        var network = Find(type, "Network");
        if (network is not null)
        {
            return HasLibrary(found.SemanticModel.Compilation) || !LayerReading.Names.Any(name => Find(type, name) is not null) ? ReportedRuleViolation.Nothing : Missing(network, found.SemanticModel, cancellation);
        }

        // Of several parts the one with the first attribute tells.
        return found.SemanticModel.GetDeclaredSymbol(type, cancellation) is INamedTypeSymbol symbol
            && NetworkDeclaration.Read(symbol) is { Network: null } declaration
            && declaration.FirstPart == type
                ? ReportedRuleViolation.All(declaration, found.SemanticModel.Compilation, cancellation)
                : ReportedRuleViolation.Nothing;
    }

    private static EquatableArray<ReportedRuleViolation> Missing(AttributeSyntax network, SemanticModel model, CancellationToken cancellation) =>
        network.Parent?.Parent is ClassDeclarationSyntax && model.GetSymbolInfo(network, cancellation).Symbol is null
            ? new(new[] { ReportedRuleViolation.Of(new RuleViolation(Rules.LibraryMissing, network.GetLocation(), network.Name), model.Compilation) })
            : ReportedRuleViolation.Nothing;

    private static bool HasLibrary(Compilation compilation) =>
        (bool)_hasLibrary.GetValue(compilation, static each => each.GetTypeByMetadataName(WellKnownTypes.Network) is not null);

    private static AttributeSyntax? Find(TypeDeclarationSyntax type, string name)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (IsNamed(attribute, name))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    private static bool IsNamed(AttributeSyntax attribute, string name) =>
        Last(attribute.Name) is { } text && (IsName(text, name) || (attribute.Name is IdentifierNameSyntax && Aliases(attribute, text).Any(meant => IsName(meant, name))));

    // What the file's own aliases say that a name is.
    private static IEnumerable<string> Aliases(SyntaxNode node, string alias) => node.Ancestors()
        .SelectMany(outer => outer switch
        {
            CompilationUnitSyntax unit => unit.Usings,
            BaseNamespaceDeclarationSyntax space => space.Usings,
            _ => default,
        })
        .Where(line => line.Alias?.Name.Identifier.ValueText == alias)
        .Select(line => Last(line.Name))
        .OfType<string>();

    private static string? Last(NameSyntax? name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private static bool IsName(string text, string name) =>
        text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || string.CompareOrdinal(text, name.Length, "Attribute", 0, text.Length) == 0);
}
