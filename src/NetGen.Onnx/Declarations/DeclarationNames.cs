namespace NetGen.Onnx.Declarations;

/// <summary>Checks the names that a declaration is given.</summary>
internal static class DeclarationNames
{
    /// <exception cref="ArgumentException">A name is no name, or a frozen class has no weights.</exception>
    public static void Check(string className, DeclarationOptions options)
    {
        ArgumentNullException.ThrowIfNull(className);
        if (!IsName(className))
        {
            throw new ArgumentException($"'className' is '{className}'. Expected a name of C#: letters, digits and underscores, not starting with a digit.", nameof(className));
        }

        if (options.Namespace is { } name && !name.Split('.').All(IsName))
        {
            throw new ArgumentException($"'{nameof(options.Namespace)}' is '{name}'. Expected names of C# with dots between them.", nameof(options));
        }

        if (options.IsFrozen && options.WeightsFile is null)
        {
            throw new ArgumentException($"'{nameof(options.WeightsFile)}' is not set. Expected the file of the weights, since a static class has them compiled in.", nameof(options));
        }
    }

    private static bool IsName(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] is '_') && text.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
}
