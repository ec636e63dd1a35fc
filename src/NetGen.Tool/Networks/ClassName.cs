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
    /// <param name="isWritten">Whether the class is written: one that the user wrote has other members.</param>
    /// <exception cref="UsageException">It is no name in C#, or one that the class cannot have.</exception>
    public static ClassName Of(string? name, string? @namespace, string file, bool isWritten = true)
    {
        var own = name ?? Identifiers.Pascal(Path.GetFileNameWithoutExtension(file), "Network");
        if (!Identifiers.IsPlain(own))
        {
            throw new UsageException($"--name: expected the name of a class, such as Iris, found {OneLine.Quote(own)}");
        }

        if (isWritten && TakenNames.IsWord(own))
        {
            throw new UsageException($"--name: {OneLine.Quote(own)} is a word of C#; give another");
        }

        if (isWritten && TakenNames.IsOfClass(own, isGlobal: string.IsNullOrEmpty(@namespace)))
        {
            throw new UsageException($"--name: {OneLine.Quote(own)} is the name of a member of the written class, or of a type or namespace that it uses; give another");
        }

        if (isWritten && @namespace?.Split('.').FirstOrDefault(TakenNames.IsOfNamespace) is { } part)
        {
            throw new UsageException($"--namespace: {OneLine.Quote(part)} is the name of a type that the written class uses; give another");
        }

        return string.IsNullOrEmpty(@namespace) || @namespace.Split('.').All(Identifiers.IsPlain)
            ? new ClassName(string.IsNullOrEmpty(@namespace) ? null : @namespace, own)
            : throw new UsageException($"--namespace: expected names with full stops between them, such as My.Nets, found {OneLine.Quote(@namespace)}");
    }
}
