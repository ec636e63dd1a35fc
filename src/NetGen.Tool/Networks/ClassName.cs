using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Networks;

/// <summary>The name of the class that is written.</summary>
/// <param name="Namespace">Its namespace, of parts with full stops between them; <see langword="null"/> for none.</param>
/// <param name="Name">Its name.</param>
internal sealed record ClassName(string? Namespace, string Name)
{
    /// <summary>The name with its namespace, as reflection has it.</summary>
    public string Full => Namespace is null ? Name : $"{Namespace}.{Name}";

    /// <summary>Takes what the user gave, or makes a name of a file's.</summary>
    /// <param name="name">What <c>--name</c> says.</param>
    /// <param name="namespace">What <c>--namespace</c> says.</param>
    /// <param name="file">The file that a name is made of where there is none: <c>my-iris.csv</c> gives <c>MyIris</c>.</param>
    /// <exception cref="UsageException">It is no name in C#.</exception>
    public static ClassName Of(string? name, string? @namespace, string file)
    {
        var own = name ?? Identifiers.Pascal(Path.GetFileNameWithoutExtension(file), "Network");
        if (!Identifiers.IsPlain(own))
        {
            throw new UsageException($"--name: expected the name of a class, such as Iris, found {OneLine.Quote(own)}");
        }

        return string.IsNullOrEmpty(@namespace) || @namespace.Split('.').All(Identifiers.IsPlain)
            ? new ClassName(string.IsNullOrEmpty(@namespace) ? null : @namespace, own)
            : throw new UsageException($"--namespace: expected names with full stops between them, such as My.Nets, found {OneLine.Quote(@namespace)}");
    }
}
