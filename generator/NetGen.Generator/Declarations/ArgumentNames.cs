using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declarations;

/// <summary>
/// The names in attribute arguments that mean nothing before code has been emitted: constants of other networks, and those that somebody else
/// will have to declare. Constants in between, as <c>const int Width = Encoder.OutputSize</c>, are followed.
/// </summary>
internal sealed class ArgumentNames
{
    private static readonly HashSet<string> Sizes = new(StringComparer.Ordinal) { "InputSize", "OutputSize", "ParameterCount" };

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    public ArgumentNames(Compilation compilation, CancellationToken cancellation) => (_compilation, _cancellation) = (compilation, cancellation);

    /// <summary>The networks whose constants are meant, each with the text that means it.</summary>
    public List<(INamedTypeSymbol Type, string Text)> Networks { get; } = new();

    /// <summary>The first name that no network will declare; null where there is none.</summary>
    public string? Unknown { get; private set; }

    /// <summary>Looks at an expression.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public void Add(ExpressionSyntax expression)
    {
        _cancellation.ThrowIfCancellationRequested();
        var model = _compilation.GetSemanticModel(expression.SyntaxTree);
        foreach (var name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            // What nameof stands on is no symbol, and a name without letters is still being typed.
            if (name.Identifier.ValueText.Length == 0 || name.Parent is InvocationExpressionSyntax)
            {
                continue;
            }

            var found = model.GetSymbolInfo(name, _cancellation);
            if (found.Symbol is IFieldSymbol { IsConst: true, HasConstantValue: false } constant)
            {
                Follow(constant);
            }
            else if (found.Symbol is null && found.CandidateSymbols.IsEmpty)
            {
                AddMissing(name, model);
            }
        }
    }

    private void AddMissing(SimpleNameSyntax name, SemanticModel model)
    {
        if (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name)
        {
            Unknown ??= name.ToString();
            return;
        }

        // Where what is left of the dot has no meaning either, that name is the one to tell of. To a type of another assembly nobody adds a member.
        if (model.GetSymbolInfo(access.Expression, _cancellation).Symbol is not INamedTypeSymbol type || !type.Locations.Any(location => location.IsInSource))
        {
            return;
        }

        if (Sizes.Contains(name.Identifier.ValueText) && NetworkDeclaration.Read(type) is { Network: not null })
        {
            Networks.Add((type, access.ToString()));
        }
        else
        {
            Unknown ??= access.ToString();
        }
    }

    private void Follow(IFieldSymbol constant)
    {
        if (!_followed.Add(constant))
        {
            return;
        }

        var value = constant.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            EnumMemberDeclarationSyntax member => member.EqualsValue?.Value,
            _ => null,
        };
        if (value is not null)
        {
            Add(value);
        }
    }
}
