using System.Reflection;
using System.Text.RegularExpressions;

namespace NetGen.Tests.Support;

/// <summary>
/// The methods that cost nothing only where they are inlined, found in the code: of the emitted kernels and of the library's arithmetic, those that ask for it, and those
/// that are so short that they should. A method that is optimised by itself is meant to be called.
/// </summary>
internal sealed partial class ShortMethods
{
    /// <summary>Bytes of IL: a load from memory takes 8 to 20, a loop more than 30.</summary>
    private const int ShortIl = 24;

    private readonly HashSet<string> _names;

    private ShortMethods(IEnumerable<string> names) => _names = [.. names];

    /// <summary>Each as type:method, with its namespace.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Those of an assembly of networks, and of the library that it refers to.</summary>
    public static ShortMethods Of(Assembly networks)
    {
        var kernels = networks.GetTypes().Where(type => type.IsNested && !type.IsInterface);
        var library = typeof(NetworkAttribute).Assembly.GetTypes().Where(type => type.Namespace == "NetGen.Numerics" && !type.IsInterface);
        return new ShortMethods(kernels.SelectMany(type => In(type, orIsShort: true)).Concat(library.SelectMany(type => In(type, orIsShort: false))));
    }

    /// <summary>Whether a line of the just-in-time compiler's list names one: type[arguments]:method[arguments](parameters).</summary>
    public bool Contains(string line)
    {
        var name = line.Split('(')[0];
        while (Arguments().Replace(name, string.Empty) is var shorter && shorter != name)
        {
            name = shorter;
        }

        return _names.Contains(name.Split(' ')[^1]);
    }

    // Overloads are one name: one of them that is called on purpose takes the others off the list.
    private static IEnumerable<string> In(Type type, bool orIsShort) => type
        .GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(method => !method.IsAbstract)
        .GroupBy(method => method.Name)
        .Where(overloads => overloads.All(method => IsShort(method, orIsShort)))
        .Select(overloads => $"{type.FullName}:{overloads.Key}");

    private static bool IsShort(MethodInfo method, bool orIsShort)
    {
        var flags = method.GetMethodImplementationFlags();
        return flags.HasFlag(MethodImplAttributes.AggressiveInlining)
            || (orIsShort && !flags.HasFlag(MethodImplAttributes.AggressiveOptimization) && method.IsStatic && method.GetMethodBody()?.GetILAsByteArray()?.Length <= ShortIl);
    }

    [GeneratedRegex(@"\[[^\[\]]*\]")]
    private static partial Regex Arguments();
}
