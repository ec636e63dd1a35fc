using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>Reads where a class stands, as the text that its emitted part needs.</summary>
internal static class TypeReading
{
    /// <summary>Bytes of an emitted file's name before its endings.</summary>
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
            EscapeType(type.Name),
            FileName(string.Join(".", namespaces.Concat(containers.Append(type).Select(TypeName))), HasTwin(type) || IsNamedLikeAPart(type)),
            string.Concat(namespaces.Select(name => name + ".")) + string.Join("+", containers.Append(type).Select(part => part.MetadataName)));
    }

    /// <summary>
    /// Whether the class and all around it have names, and each its own: while somebody types they may have none, or that of something else,
    /// which the compiler rejects.
    /// </summary>
    public static bool IsNamed(INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol part = type; part is not INamespaceSymbol { IsGlobalNamespace: true }; part = Outer(part))
        {
            if (part.Name.Length == 0
                || (part is INamedTypeSymbol { TypeParameters: var parameters } && parameters.Any(parameter => parameter.Name.Length == 0))
                || Outer(part).GetMembers(part.Name).Any(other => Arity(other) == Arity(part) && !SymbolEqualityComparer.Default.Equals(other, part)))
            {
                return false;
            }
        }

        return true;
    }

    // Namespaces count as types without parameters, and other members as nothing.
    private static int Arity(ISymbol symbol) => symbol is INamedTypeSymbol type ? type.Arity : symbol is INamespaceSymbol ? 0 : -1;

    // A parameter count is set off by what is in no name: Net<T> and Net_1 have different files.
    private static string TypeName(INamedTypeSymbol type) => type.MetadataName.Replace('`', '-');

    // The compiler tells the names of emitted files apart without regard to case, but C# has Net and NET.
    private static bool HasTwin(INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol part = type; part is not INamespaceSymbol { IsGlobalNamespace: true }; part = Outer(part))
        {
            if (CaseTwins.Has(Outer(part), part.Name))
            {
                return true;
            }
        }

        return false;
    }

    // A network Net has a file Net.Export.g.cs, which a network Export within it must not have as well.
    private static bool IsNamedLikeAPart(INamedTypeSymbol type) =>
        type.ContainingType is not null && Enum.GetNames(typeof(FilePart)).Contains(type.Name, StringComparer.OrdinalIgnoreCase);

    private static INamespaceOrTypeSymbol Outer(ISymbol symbol) => (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;

    /// <summary>Whether [SkipLocalsInit] on the class, on a type around it or on the module reaches the emitted methods.</summary>
    public static bool SkipsLocalsInit(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (Skips(part))
            {
                return true;
            }
        }

        return Skips(type.ContainingModule);

        static bool Skips(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { Name: "SkipLocalsInitAttribute" } type && type.ToDisplayString() == "System.Runtime.CompilerServices.SkipLocalsInitAttribute");
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
        return $"partial {keyword} {EscapeType(type.Name)}{parameters}";
    }

    // The compiler warns of types whose names may be keywords one day, in every part of them that has no @.
    private static string EscapeType(string name) => name.All(letter => letter is (>= 'a' and <= 'z') or '_') ? "@" + name : Escape(name);

    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    // A name that is changed or not unique is told apart by its hash; string.GetHashCode would differ from run to run.
    private static string FileName(string name, bool hasTwin)
    {
        var file = Letters(name);
        if (file == name && !hasTwin)
        {
            return name;
        }

        var hash = name.Aggregate(2166136261u, (fnv, letter) => unchecked((fnv ^ letter) * 16777619u));
        return $"{file}.{hash:x8}";
    }

    // C# allows joined accents and the like in names, the compiler not in those of files; and a file name has at most 255 bytes of UTF-8.
    private static string Letters(string name)
    {
        var (file, bytes) = (new StringBuilder(), 0);
        foreach (var letter in name)
        {
            bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
            if (bytes > LongestHint)
            {
                break;
            }

            file.Append(char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_');
        }

        return file.ToString();
    }
}
