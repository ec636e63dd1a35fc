using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>
/// Names in a namespace or type that differ by case only. They are looked up for each network after each keystroke, so each place is searched
/// once: what is kept are names, for as long as the compilation lives.
/// </summary>
internal static class CaseTwins
{
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> Twins = new();

    /// <summary>Whether a namespace or type has a twin beside it.</summary>
    public static bool Has(INamespaceOrTypeSymbol container, string name) => Twins.GetValue(container, Find).Contains(name);

    private static HashSet<string> Find(INamespaceOrTypeSymbol container)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var twins = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol)
            {
                continue;
            }

            if (!seen.TryGetValue(member.Name, out var other))
            {
                seen.Add(member.Name, member.Name);
            }
            else if (other != member.Name)
            {
                twins.Add(member.Name);
            }
        }

        return twins;
    }
}
