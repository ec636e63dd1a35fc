using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>Finds the method that an attribute names.</summary>
internal static class FormulaMethods
{
    /// <summary>The one method of a name with a number of parameters that may be a formula; else what is wrong, in words.</summary>
    /// <param name="type">The type that has it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="counts">How many parameters it may have.</param>
    public static (IMethodSymbol? Method, string? Fault) Find(INamedTypeSymbol type, string name, params int[] counts)
    {
        var named = type.GetMembers(name).OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary).ToList();
        if (named.Count == 0)
        {
            return (null, $"there is no such method in '{type.Name}'");
        }

        var fitting = named.Where(method => counts.Contains(method.Parameters.Length) && FaultOf(method) is null).ToList();
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
        if (!method.IsStatic)
        {
            return "it is not static";
        }

        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
        {
            return "it is generic";
        }

        if (method.IsAsync)
        {
            return "it is async";
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

    private static string Count(int parameters) => parameters == 1 ? "one parameter" : $"{parameters.ToString(CultureInfo.InvariantCulture)} parameters";
}
