using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>What <see cref="NetworkGenerator"/> must never become: it makes something of every class that is declared a network.</summary>
internal sealed class CarelessGenerator(Func<string, CancellationToken, string> emit, Func<string, string>? hint = null) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider.ForAttributeWithMetadataName(
            "NetGen.NetworkAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            static (found, _) => found.TargetSymbol.Name);
        context.RegisterSourceOutput(names, (output, name) => output.AddSource((hint?.Invoke(name) ?? name) + ".g.cs", emit(name, output.CancellationToken)));
    }
}
