using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>
/// Arguments that other networks' constants are in, as <c>[Network(Encoder.OutputSize)]</c>. A generator does not see what it emits, so the declaration is read in a
/// compilation that has these constants besides: the compiler computes with them, whatever stands around them.
/// </summary>
internal static class OtherNetworks
{
    /// <summary>The declaration with all values that can be known, and the compilation in which it has them; a finding for each argument that has none.</summary>
    /// <param name="users">The networks that are being read for the sake of their users.</param>
    /// <param name="sources">Receives the files whose methods' bodies decide whether the others are networks.</param>
    public static (NetworkDeclaration Declaration, Compilation Compilation) Complete(
        NetworkDeclaration declaration, Compilation compilation, ImmutableList<INamedTypeSymbol> users, List<RuleViolation> findings, ICollection<SyntaxTree> sources, CancellationToken cancellation)
    {
        if (declaration.Attributes.All(attribute => attribute.IsComplete()))
        {
            return (declaration, compilation);
        }

        var known = new Dictionary<INamedTypeSymbol, string>(SymbolEqualityComparer.Default);
        var chain = users.Add(declaration.Type);
        foreach (var argument in declaration.Attributes.Where(attribute => !attribute.IsComplete()).SelectMany(Arguments))
        {
            var names = new ArgumentNames(compilation, cancellation);
            names.Add(argument.Expression);
            var fault = names.Unknown is { } unknown
                ? (unknown, "which is declared nowhere before code is emitted", "write a number, or a constant of your own")
                : names.Networks.Select(network => Learn(network.Type, network.Text, known, compilation, chain, sources, cancellation)).FirstOrDefault(found => found is not null);
            if (fault is var (name, why, remedy))
            {
                findings.Add(new RuleViolation(Rules.UnknownArgument, argument.GetLocation(), name, why, remedy));
            }
        }

        return known.Count == 0 || findings.Count > 0 ? (declaration, compilation) : Read(declaration, compilation, known.Values, cancellation);
    }

    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: var arguments } ? arguments : Enumerable.Empty<AttributeArgumentSyntax>();

    private static (string Name, string Why, string Remedy)? Learn(
        INamedTypeSymbol type, string text, Dictionary<INamedTypeSymbol, string> known, Compilation compilation, ImmutableList<INamedTypeSymbol> chain, ICollection<SyntaxTree> sources, CancellationToken cancellation)
    {
        if (known.ContainsKey(type))
        {
            return null;
        }

        if (chain.Contains(type, SymbolEqualityComparer.Default))
        {
            return (text, $"since '{type.Name}' is declared with it itself", "write a number in one of them");
        }

        if (NetworkReader.Read(NetworkDeclaration.Read(type)!, compilation, chain, sources, cancellation).Model is not { } model)
        {
            return (text, $"since '{type.Name}' is not a valid network", "make its declaration valid first");
        }

        known.Add(type, Constants(model));
        return null;
    }

    private static string Constants(NetworkModel model)
    {
        var text = new StringBuilder();
        var headers = model.Type.Containers.Append("partial class " + model.Type.Name).ToList();
        if (model.Type.Namespace.Length > 0)
        {
            headers.Insert(0, "namespace " + model.Type.Namespace);
        }

        headers.ForEach(header => text.Append(header).Append(" { "));
        text.Append($"public const int InputSize = {NumberText.Integer(model.Inputs)}, OutputSize = {NumberText.Integer(model.OutputShape.Size)}, ParameterCount = {NumberText.Integer((int)LayerParameters.CountOf(model))};");
        return text.Append('}', headers.Count).Append('\n').ToString();
    }

    private static (NetworkDeclaration Declaration, Compilation Compilation) Read(
        NetworkDeclaration declaration, Compilation compilation, IEnumerable<string> constants, CancellationToken cancellation)
    {
        var part = (TypeDeclarationSyntax)declaration.FirstPart!;
        var more = CSharpSyntaxTree.ParseText(string.Concat(constants), (CSharpParseOptions)part.SyntaxTree.Options, cancellationToken: cancellation);
        var extended = compilation.AddSyntaxTrees(more);
        var type = extended.GetSemanticModel(part.SyntaxTree).GetDeclaredSymbol(part, cancellation);
        return type is not null && NetworkDeclaration.Read(type) is { } complete ? (complete, extended) : (declaration, compilation);
    }
}
