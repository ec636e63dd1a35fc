using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>All that an object holds on to, by its fields: what must not outlive a run of the generator.</summary>
internal sealed class ObjectGraph
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Compilation),
        typeof(SemanticModel), typeof(Location), typeof(AttributeData), typeof(Diagnostic), typeof(GeneratorAttributeSyntaxContext),
    ];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(object Value, string Path)> _open = new();

    /// <summary>Objects visited.</summary>
    public int Count => _seen.Count;

    /// <summary>The path to the first forbidden object that a value reaches, or null.</summary>
    public string? Find(object? root, string name)
    {
        Push(root, name);
        while (_open.TryPop(out var next))
        {
            var type = next.Value.GetType();
            if (Forbidden.Any(forbidden => forbidden.IsAssignableFrom(type)))
            {
                return $"{next.Path} is a {type.Name}";
            }

            if (next.Value is Array array)
            {
                foreach (var item in array)
                {
                    Push(item, next.Path + "[]");
                }

                continue;
            }

            for (var part = type; part is not null; part = part.BaseType)
            {
                foreach (var field in part.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Push(field.GetValue(next.Value), $"{next.Path}.{field.Name}");
                }
            }
        }

        return null;
    }

    // The runtime's own descriptions of code lead everywhere and hold nothing of the user's.
    private void Push(object? value, string path)
    {
        if (value is not (null or string or Pointer or MemberInfo or Assembly or Module) && !value.GetType().IsPrimitive && !value.GetType().IsEnum && _seen.Add(value))
        {
            _open.Push((value, path));
        }
    }
}
