using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the class's own name and other members.</summary>
internal static class MemberRules
{
    // string? and string are one type to the compiler that reports the collision.
    private static readonly SymbolDisplayFormat TypeFormat =
        SymbolDisplayFormat.CSharpErrorMessageFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static void Check(NetworkDeclaration declaration, NetworkModel model, List<RuleViolation> findings, CancellationToken cancellation)
    {
        var type = declaration.Type;

        // The members' symbols cost more than all other rules, and most classes have nothing that could meet an emitted member.
        if (!NetworkMembers.Names.Contains(type.Name) && !Parts(type, cancellation).Any(MemberNames.MayMeetEmitted))
        {
            return;
        }

        var emitted = NetworkMembers.Of(model).All.ToList();
        if (emitted.Any(member => member.Name == type.Name))
        {
            findings.Add(Collision(declaration.Name, "class name", type.Name, type, "rename it"));
        }

        foreach (var member in type.GetMembers().Where(IsWritten))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            {
                CheckConstructor(declaration, constructor, findings, cancellation);
            }
            else if (emitted.FirstOrDefault(other => Collides(member, other)) is { } twin)
            {
                findings.Add(Collision(member.Locations[0], "member", twin.Display, type, "rename or remove it"));
            }
        }
    }

    private static IEnumerable<TypeDeclarationSyntax> Parts(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .Where(reference => !IsEmitted(reference.SyntaxTree.FilePath))
        .Select(reference => reference.GetSyntax(cancellation))
        .OfType<TypeDeclarationSyntax>();

    // The analyzer also sees what the generator has emitted; only the user's own members count.
    private static bool IsWritten(ISymbol member) =>
        !member.IsImplicitlyDeclared && member.DeclaringSyntaxReferences.Any(reference => !IsEmitted(reference.SyntaxTree.FilePath));

    private static bool IsEmitted(string path) =>
        path.EndsWith(".g.cs", StringComparison.Ordinal) && path.Contains(typeof(NetworkGenerator).FullName);

    private static bool Collides(ISymbol member, MemberSignature emitted) =>
        Name(member) == emitted.DisplayName
        && (emitted.DisplayTypes is not { } types
            || member is not IMethodSymbol method
            || (method.Arity == 0 && HasParameters(method, types)));

    // The symbol's own name of an explicit implementation depends on how the interface was written, with global:: or without.
    private static string Name(ISymbol member)
    {
        ISymbol? implemented = member switch
        {
            IPropertySymbol property => property.ExplicitInterfaceImplementations.FirstOrDefault(),
            IMethodSymbol method => method.ExplicitInterfaceImplementations.FirstOrDefault(),
            _ => null,
        };
        return implemented is null ? member.Name : $"{implemented.ContainingType.ToDisplayString()}.{implemented.Name}";
    }

    private static bool HasParameters(IMethodSymbol method, IEnumerable<string> types) =>
        method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && method.Parameters.Select(parameter => parameter.Type.ToDisplayString(TypeFormat)).SequenceEqual(types);

    private static void CheckConstructor(
        NetworkDeclaration declaration,
        IMethodSymbol constructor,
        List<RuleViolation> findings,
        CancellationToken cancellation)
    {
        var type = declaration.Type;
        var emitted = declaration.Pretrained is null ? new[] { "int" } : Array.Empty<string>();
        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        if (syntax is TypeDeclarationSyntax)
        {
            findings.Add(new RuleViolation(
                Rules.UnsupportedType, declaration.Name, type.Name, "a class with a primary constructor", "declare the constructor in its body"));
        }
        else if (HasParameters(constructor, emitted))
        {
            findings.Add(Collision(constructor.Locations[0], "constructor", $"{type.Name}({string.Join(", ", emitted)})", type, "give it other parameters"));
        }
        else if (syntax is ConstructorDeclarationSyntax { Initializer: var initializer } && initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) != true)
        {
            findings.Add(new RuleViolation(Rules.ConstructorDoesNotChain, constructor.Locations[0], type.Name, declaration.Pretrained is null ? "seed" : string.Empty));
        }
    }

    private static RuleViolation Collision(Location location, string what, string emitted, INamedTypeSymbol type, string remedy) =>
        new(Rules.MemberCollision, location, what, emitted, type.Name, remedy);
}
