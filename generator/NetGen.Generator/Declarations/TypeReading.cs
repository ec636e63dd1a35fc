using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>Reads where a class stands, as the text that its emitted part needs.</summary>
internal static class TypeReading
{
    private const int LongestHint = 120;

    public static TypeModel Read(INamedTypeSymbol type)
    {
        var containers = new List<INamedTypeSymbol>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Insert(0, outer);
        }

        var namespaces = new List<string>();
        for (var outer = type.ContainingNamespace; outer is { IsGlobalNamespace: false }; outer = outer.ContainingNamespace)
        {
            namespaces.Insert(0, outer.Name);
        }

        return new TypeModel(
            string.Join(".", namespaces.Select(Escape)),
            new EquatableArray<string>(containers.Select(Header)),
            Escape(type.Name),
            HintName(namespaces.Concat(containers.Select(outer => outer.MetadataName.Replace('`', '_'))).Concat(new[] { type.Name })));
    }

    private static string Header(INamedTypeSymbol type)
    {
        var keyword = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Interface, _) => "interface",
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (_, true) => "record",
            _ => "class",
        };
        var parameters = type.TypeParameters.Length == 0
            ? string.Empty
            : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Escape(parameter.Name)))}>";
        return $"partial {keyword} {Escape(type.Name)}{parameters}";
    }

    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    // A long name is cut, and told apart by its hash; string.GetHashCode would differ from run to run.
    private static string HintName(IEnumerable<string> parts)
    {
        var name = string.Join(".", parts);
        if (name.Length <= LongestHint)
        {
            return name + ".g.cs";
        }

        var hash = name.Aggregate(2166136261u, (fnv, letter) => unchecked((fnv ^ letter) * 16777619u));
        return $"{name.Substring(0, LongestHint)}.{hash:x8}.g.cs";
    }
}
