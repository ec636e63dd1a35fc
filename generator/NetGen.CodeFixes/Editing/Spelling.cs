using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.CodeFixes.Editing;

/// <summary>Writes a name as short as it may be at a place: what is in scope there decides.</summary>
internal static class Spelling
{
    /// <summary>A value of an enum, such as <c>Activation.Softmax</c>.</summary>
    public static string EnumValue(SemanticModel model, int position, INamedTypeSymbol type, string value)
    {
        var text = $"{type.ToMinimalDisplayString(model, position)}.{value}";
        return IsEnumValue(model, position, type, text) ? text : $"{Full(type)}.{value}";
    }

    /// <summary>An attribute, the way that another of the library is written beside it if that means the same.</summary>
    public static string Attribute(SemanticModel model, int position, INamedTypeSymbol type, string qualifier)
    {
        var name = Short(type.Name);
        return new[] { qualifier + name, name }.FirstOrDefault(text => IsAttribute(model, position, type, text)) ?? Short(Full(type));
    }

    public static bool IsAttribute(SemanticModel model, int position, INamedTypeSymbol type, string text)
    {
        var info = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.Attribute(SyntaxFactory.ParseName(text)));
        var bound = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return SymbolEqualityComparer.Default.Equals(bound as INamedTypeSymbol ?? bound?.ContainingType, type);
    }

    /// <summary>The name with which every place in the project means the type.</summary>
    public static string Full(ISymbol symbol) => symbol is IFieldSymbol field
        ? $"{Full(field.ContainingType)}.{field.Name}"
        : symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Included));

    /// <summary>An attribute's name as it is usually written.</summary>
    public static string Short(string attribute) =>
        attribute.EndsWith("Attribute", StringComparison.Ordinal) ? attribute.Substring(0, attribute.Length - "Attribute".Length) : attribute;

    private static bool IsEnumValue(SemanticModel model, int position, INamedTypeSymbol type, string text) =>
        model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression).Symbol is IFieldSymbol field
        && SymbolEqualityComparer.Default.Equals(field.ContainingType, type);
}
