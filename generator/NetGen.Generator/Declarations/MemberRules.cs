using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the class's other members.</summary>
internal static class MemberRules
{
    public static void Check(NetworkDeclaration declaration, NetworkModel model, List<Finding> findings, CancellationToken cancellation)
    {
        var type = declaration.Type;
        foreach (var emitted in EmittedMembers.Of(model))
        {
            if (emitted.Name == type.Name)
            {
                findings.Add(new Finding(Rules.MemberCollision, TypeRules.At(type), type.Name, emitted.Name));
            }

            foreach (var member in Members(type, emitted.Name).Where(member => Collides(member, emitted)))
            {
                findings.Add(new Finding(Rules.MemberCollision, member.Locations[0], type.Name, emitted.Display));
            }
        }

        foreach (var constructor in Members(type, WellKnownMemberNames.InstanceConstructorName).OfType<IMethodSymbol>())
        {
            CheckConstructor(type, constructor, findings, cancellation);
        }
    }

    // The analyzer also sees what the generator has emitted; only the user's own members count.
    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, string name) => type.GetMembers(name).Where(member =>
        !member.IsImplicitlyDeclared
        && member.DeclaringSyntaxReferences.Any(reference => !IsEmitted(reference.SyntaxTree.FilePath)));

    private static bool IsEmitted(string path) =>
        path.EndsWith(".g.cs", StringComparison.Ordinal) && path.Contains(typeof(NetworkGenerator).FullName);

    private static bool Collides(ISymbol member, EmittedMember emitted) =>
        emitted.Parameters is not { } parameters
        || member is not IMethodSymbol method
        || (method.Arity == 0 && method.Parameters.Select(parameter => parameter.Type.ToDisplayString()).SequenceEqual(parameters));

    private static void CheckConstructor(INamedTypeSymbol type, IMethodSymbol constructor, List<Finding> findings, CancellationToken cancellation)
    {
        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        if (syntax is TypeDeclarationSyntax)
        {
            findings.Add(new Finding(
                Rules.UnsupportedType, TypeRules.At(type), type.Name, "a class with a primary constructor", "declare the constructor in its body"));
        }
        else if (constructor.Parameters.Length == 1 && constructor.Parameters[0].Type.SpecialType == SpecialType.System_Int32)
        {
            findings.Add(new Finding(Rules.MemberCollision, constructor.Locations[0], type.Name, $"{type.Name}(int)"));
        }
        else if (syntax is ConstructorDeclarationSyntax { Initializer: var initializer } && initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) != true)
        {
            findings.Add(new Finding(Rules.ConstructorDoesNotChain, constructor.Locations[0], type.Name));
        }
    }
}
