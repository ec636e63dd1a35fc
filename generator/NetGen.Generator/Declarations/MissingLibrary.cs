using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>
/// Networks of a project that does not reference the library. There the attributes do not bind, so only their names can tell: one of them alone may be anybody's,
/// [Network] and [Dense] together are ours.
/// </summary>
internal static class MissingLibrary
{
    /// <summary>Whether it looks like [Network] on a class that has [Dense], too; this is asked of each node of a changed file.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is AttributeSyntax attribute
        && IsNamed(attribute, "Network")
        && attribute.Parent?.Parent is ClassDeclarationSyntax type
        && type.AttributeLists.SelectMany(list => list.Attributes).Any(other => IsNamed(other, "Dense"));

    /// <summary>What is wrong with a candidate: nothing where the library is there, or the attribute is somebody else's.</summary>
    public static EquatableArray<ReportedFinding> Find(SyntaxNode attribute, Compilation compilation)
    {
        var isMissing = compilation.GetTypeByMetadataName(WellKnownTypes.Network) is null
            && compilation.GetSemanticModel(attribute.SyntaxTree).GetSymbolInfo(attribute).Symbol is null;
        return new EquatableArray<ReportedFinding>(isMissing
            ? new[] { ReportedFinding.Of(new Finding(Rules.LibraryMissing, attribute.GetLocation(), ((AttributeSyntax)attribute).Name), compilation) }
            : Array.Empty<ReportedFinding>());
    }

    private static bool IsNamed(AttributeSyntax attribute, string name)
    {
        var last = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name is AliasQualifiedNameSyntax alias ? alias.Name : attribute.Name;
        return last is SimpleNameSyntax simple && (simple.Identifier.ValueText == name || simple.Identifier.ValueText == name + "Attribute");
    }
}
