using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the class itself and of where it stands.</summary>
internal static class TypeRules
{
    private const string Var = "var";

    public static void Check(
        NetworkDeclaration declaration,
        Compilation compilation,
        List<RuleViolation> findings,
        CancellationToken cancellation)
    {
        var type = declaration.Type;
        if (type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 } options)
        {
            findings.Add(new RuleViolation(Rules.LanguageTooOld, declaration.Name, options.LanguageVersion.ToDisplayString()));
        }

        if (type.IsStatic && declaration.Pretrained is null)
        {
            findings.Add(new RuleViolation(Rules.StaticWithoutWeights, declaration.Name, type.Name));
        }

        if (Unsupported(type, compilation, cancellation) is var (what, remedy))
        {
            findings.Add(new RuleViolation(Rules.UnsupportedType, declaration.Name, type.Name, what, remedy));
        }

        CheckPartial(type, findings, cancellation);
    }

    private static (string What, string Remedy)? Unsupported(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.IsRecord)
        {
            return ("a record", "make it a class, since a network has no value equality");
        }

        if (type.IsAbstract)
        {
            return ("abstract", "remove 'abstract'");
        }

        if (type.Arity > 0)
        {
            return ("generic", "remove its type parameters and choose the number type with Precision");
        }

        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.Name == Var || part.TypeParameters.Any(parameter => parameter.Name == Var))
            {
                return (SymbolEqualityComparer.Default.Equals(part, type) ? $"named '{Var}'" : $"in a type with the name '{Var}'", "choose another, since this one hides the keyword of the emitted code");
            }

            // A file-local type can only have parts in its own file, and the emitted part is another.
            if (Parts(part, cancellation).Any(syntax => syntax.Modifiers.Any(modifier => modifier.ValueText == "file")))
            {
                return ("file-local", $"remove 'file' from '{part.Name}'");
            }
        }

        return type.BaseType is { TypeKind: not TypeKind.Error, SpecialType: not SpecialType.System_Object } parent && !HasParameterlessConstructor(parent, type, compilation)
            ? ("derived from a class without a parameterless constructor", $"give '{parent.Name}' one, or remove the base class")
            : null;
    }

    // A network as base class will have the emitted one, which the generator does not see but the analyzer does.
    private static bool HasParameterlessConstructor(INamedTypeSymbol parent, INamedTypeSymbol type, Compilation compilation)
    {
        if (NetworkDeclaration.Read(parent) is { Network: not null })
        {
            return true;
        }

        var candidates = parent.InstanceConstructors
            .Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, type))
            .Where(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            .ToList();
        return candidates.Count == 1 || candidates.Any(constructor => constructor.Parameters.IsEmpty);
    }

    // One press of the fix at any of them makes them all partial, so each knows the others.
    private static void CheckPartial(INamedTypeSymbol type, List<RuleViolation> findings, CancellationToken cancellation)
    {
        var parts = new List<TypeDeclarationSyntax>();
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            parts.AddRange(Parts(outer, cancellation).Where(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword)));
        }

        var places = parts.Select(part => part.Identifier.GetLocation()).ToList();
        findings.AddRange(parts.Select(part => new RuleViolation(
            Rules.NotPartial, part.Identifier.GetLocation(), part.Identifier.ValueText, part.Keyword.ValueText) { Places = places }));
    }

    private static IEnumerable<TypeDeclarationSyntax> Parts(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();
}
