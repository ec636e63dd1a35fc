using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Finds the method that an attribute names.</summary>
internal static class FormulaMethods
{
    /// <summary>The one method of a name with a number of parameters that may be a formula; else what is wrong, in words.</summary>
    /// <param name="type">The type that has it, or is derived from one that has it.</param>
    /// <param name="isAround">Whether types around it may have it too, as around the network's own class.</param>
    /// <param name="name">Its name.</param>
    /// <param name="precision">Which of two methods of float and double is meant.</param>
    /// <param name="counts">How many parameters it may have.</param>
    public static (IMethodSymbol? Method, string? Fault) Find(INamedTypeSymbol type, bool isAround, string name, Precision precision, params int[] counts)
    {
        if (name.Length == 0)
        {
            return (null, "the name is empty");
        }

        var named = Owners(type, isAround).Select(owner => owner.GetMembers(name).OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary).ToList()).FirstOrDefault(found => found.Count > 0);
        if (named is null)
        {
            return (null, $"there is no such method in '{type.Name}'");
        }

        var fitting = named.Where(method => counts.Contains(method.Parameters.Length) && FaultOf(method) is null).ToList();
        var own = precision == Precision.Double ? SpecialType.System_Double : SpecialType.System_Single;
        var exact = fitting.Where(method => method.Parameters.All(parameter => parameter.Type.SpecialType == own)).ToList();
        fitting = fitting.Count > 1 && exact.Count == 1 ? exact : fitting;
        if (fitting.Count > 1)
        {
            return (null, $"'{type.Name}' has {fitting.Count.ToString(CultureInfo.InvariantCulture)} such methods");
        }

        return fitting.Count == 1
            ? (fitting[0], null)
            : (null, named.Select(FaultOf).FirstOrDefault(fault => fault is not null) ?? $"it has {Count(named[0].Parameters.Length)}");
    }

    /// <summary>What keeps a method's declaration from being that of a formula, in words; null where nothing does.</summary>
    public static string? FaultOf(IMethodSymbol method)
    {
        var kind = method switch
        {
            { MethodKind: MethodKind.LocalFunction } => "it is a local function",
            { IsStatic: false } => "it is not static",
            { IsAbstract: true } => "it is abstract",
            { IsGenericMethod: true } or { ContainingType.IsGenericType: true } => "it is generic",
            { IsAsync: true } => "it is async",
            { IsVararg: true } => "it takes any number of arguments",
            _ => null,
        };
        if (kind is not null)
        {
            return kind;
        }

        if (!IsReal(method.ReturnType) || method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return $"it returns {method.ReturnType.ToDisplayString()}";
        }

        var other = method.Parameters.FirstOrDefault(parameter => !IsReal(parameter.Type) || parameter.RefKind != RefKind.None);
        return other is null ? null : $"its parameter '{other.Name}' is {(other.RefKind == RefKind.None ? other.Type.ToDisplayString() : "a reference")}";
    }

    /// <summary>Whether numbers of a type are what formulas are made of.</summary>
    public static bool IsReal(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    // As nameof finds it: in the type, in those it derives from, then in those around it.
    private static IEnumerable<INamedTypeSymbol> Owners(INamedTypeSymbol type, bool isAround)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = isAround ? outer.ContainingType : null)
        {
            for (var owner = outer; owner is not null; owner = owner.BaseType)
            {
                yield return owner;
            }
        }
    }

    private static string Count(int parameters) => parameters == 1 ? "one parameter" : $"{parameters.ToString(CultureInfo.InvariantCulture)} parameters";
}
