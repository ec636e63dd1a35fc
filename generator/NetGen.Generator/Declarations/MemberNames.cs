using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>Names of members as they are written, which is cheaper than their symbols.</summary>
internal static class MemberNames
{
    /// <summary>Whether a part of a class has a constructor, or a member of an emitted name; true where that is not plain to see.</summary>
    public static bool MayMeetEmitted(TypeDeclarationSyntax part) =>
        part.ChildNodes().Any(child => child is ParameterListSyntax) || part.Members.Any(MayMeetEmitted);

    private static bool MayMeetEmitted(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method => NetworkMembers.Names.Contains(method.Identifier.ValueText),
        PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => NetworkMembers.Names.Contains(property.Identifier.ValueText),
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Any(variable => NetworkMembers.Names.Contains(variable.Identifier.ValueText)),
        BaseTypeDeclarationSyntax type => NetworkMembers.Names.Contains(type.Identifier.ValueText),
        DelegateDeclarationSyntax type => NetworkMembers.Names.Contains(type.Identifier.ValueText),
        _ => true,
    };
}
