using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declarations;

/// <summary>Values of an attribute's arguments and where they stand; null for what is missing or does not compile.</summary>
internal static class AttributeReading
{
    public static int? Integer(this AttributeData attribute, int position) =>
        Positional(attribute, position) is { Kind: TypedConstantKind.Primitive, Value: int value } ? value : null;

    public static string? Text(this AttributeData attribute, int position) =>
        Positional(attribute, position) is { Kind: TypedConstantKind.Primitive, Value: string value } ? value : null;

    // By name an argument is one of the constructor or a property: a layer's Units and units are the same thing.
    public static int? Integer(this AttributeData attribute, string name) =>
        Value(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: int value } ? value : null;

    public static string? Text(this AttributeData attribute, string name) =>
        Value(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: string value } ? value : null;

    public static int? Enumeration(this AttributeData attribute, string name) =>
        Value(attribute, name) is { Kind: TypedConstantKind.Enum, Value: int value } ? value : null;

    public static double? Real(this AttributeData attribute, string name) =>
        Value(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: double value } ? value : null;

    public static INamedTypeSymbol? Type(this AttributeData attribute, string name) =>
        Value(attribute, name) is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol value } ? value : null;

    public static bool? Boolean(this AttributeData attribute, string name) =>
        Value(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: bool value } ? value : null;

    /// <summary>A name as it is written in the source: a property's own, or that of the constructor's parameter.</summary>
    public static string Spelling(this AttributeData attribute, string name) =>
        Named(attribute, name) is null && Position(attribute, name) is var position and >= 0 ? attribute.AttributeConstructor!.Parameters[position].Name : name;

    /// <summary>Whether something has that name: a property that is set, or a parameter of the constructor.</summary>
    public static bool Has(this AttributeData attribute, string name) => Value(attribute, name) is not null;

    /// <summary>Whether every argument has a value the compiler could compute.</summary>
    public static bool IsComplete(this AttributeData attribute) =>
        attribute.AttributeConstructor is not null
        && attribute.ConstructorArguments.All(argument => argument.Kind != TypedConstantKind.Error)
        && attribute.NamedArguments.All(argument => argument.Value.Kind != TypedConstantKind.Error);

    public static Location Location(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference
            ? Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span)
            : Microsoft.CodeAnalysis.Location.None;

    /// <summary>Where a constructor argument stands; the whole attribute where it was left out.</summary>
    public static Location Location(this AttributeData attribute, int position)
    {
        var parameter = attribute.AttributeConstructor?.Parameters.ElementAtOrDefault(position)?.Name;
        var arguments = Arguments(attribute);
        var written = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (arguments.ElementAtOrDefault(position) is { NameColon: null, NameEquals: null } inPlace ? inPlace : null);
        return written?.GetLocation() ?? attribute.Location();
    }

    /// <summary>Where an argument of a name stands, a property's or the constructor's; the whole attribute where it was left out.</summary>
    public static Location Location(this AttributeData attribute, string name) =>
        Arguments(attribute).FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation()
        ?? (Position(attribute, name) is var position and >= 0 ? attribute.Location(position) : attribute.Location());

    /// <summary>The part of the class on which the attribute stands.</summary>
    public static SyntaxNode? Part(this AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent;

    private static IReadOnlyList<AttributeArgumentSyntax> Arguments(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: var arguments }
            ? arguments
            : Array.Empty<AttributeArgumentSyntax>();

    private static TypedConstant? Positional(AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[position] : null;

    private static TypedConstant? Value(AttributeData attribute, string name) =>
        Named(attribute, name) ?? (Position(attribute, name) is var position and >= 0 ? Positional(attribute, position) : null);

    private static int Position(AttributeData attribute, string name)
    {
        var parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (string.Equals(parameters[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
