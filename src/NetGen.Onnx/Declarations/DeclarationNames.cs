using NetGen.Export;

namespace NetGen.Onnx.Declarations;

/// <summary>The names that a declaration is given, as they are to be written.</summary>
internal sealed class DeclarationNames
{
    // In a class of such a name the attributes would mean it where they mean NetGen's types.
    private static readonly IReadOnlySet<string> Hiding = new HashSet<string> { "Activation", "Loss", "Layout", "Padding", "Precision", "Classes" };

    /// <summary>Checks names.</summary>
    /// <exception cref="ArgumentException">A name is no name, or a frozen class has no weights.</exception>
    public DeclarationNames(string className, DeclarationOptions options)
    {
        Class = SourceNames.Class(nameof(className), className);
        Namespace = options.Namespace is { } name ? SourceNames.Namespace(nameof(options.Namespace), name) : null;
        if (Hiding.Contains(className))
        {
            throw new ArgumentException($"'className' is '{className}'. Expected another name, since the declaration itself uses this one.", nameof(className));
        }

        if (options.IsFrozen && options.WeightsFile is null)
        {
            throw new ArgumentException($"'{nameof(options.WeightsFile)}' is not set. Expected the file of the weights, since a static class has them compiled in.", nameof(options));
        }
    }

    public string Class { get; }

    public string? Namespace { get; }
}
