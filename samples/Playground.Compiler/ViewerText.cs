using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Playground.Compiler;

/// <summary>Writes a declaration once more, as one that gives the outputs of all layers: for looking into the network that the user declared.</summary>
internal static class ViewerText
{
    private static readonly AttributeArgumentSyntax Activations = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression("true"))
        .WithNameEquals(SyntaxFactory.NameEquals("Activations"));

    /// <summary>The text with <c>Activations = true</c> on every network that does not have it.</summary>
    /// <param name="tree">The declaration.</param>
    public static string Of(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var networks = root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString().Split('.', ':')[^1] is "Network" or "NetworkAttribute")
            .Where(attribute => attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.Text == "Activations") == false);
        return root.ReplaceNodes(networks, static (_, attribute) => attribute.WithArgumentList(attribute.ArgumentList!.AddArguments(Activations))).ToFullString();
    }
}
