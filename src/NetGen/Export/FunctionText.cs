namespace NetGen.Export;

/// <summary>The functions of <see cref="Numerics.PortableMath"/> as source, to the bit, as a test compares.</summary>
internal static class FunctionText
{
    /// <summary>The texts of functions and of what they call, each once.</summary>
    /// <param name="names">Such as <c>Exp</c>.</param>
    /// <param name="isSingle">Whether for <see langword="float"/>.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> names, bool isSingle)
    {
        var (written, texts) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        AddAll(names);
        return texts;

        void AddAll(IEnumerable<string> functions)
        {
            foreach (var name in functions.Where(written.Add))
            {
                var (text, calls) = isSingle ? SingleFunctionText.Find(name) : DoubleFunctionText.Find(name);
                texts.Add(text);
                AddAll(calls);
            }
        }
    }

    public static InvalidOperationException Unknown(string name) => new($"There is no source for the function '{name}'.");
}
