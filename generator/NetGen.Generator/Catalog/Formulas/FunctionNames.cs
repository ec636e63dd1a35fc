namespace NetGen.Generator.Catalog.Formulas;

/// <summary>The names that printed formulas call; the emitted class holds a one-line method for each it uses.</summary>
internal static class FunctionNames
{
    public const string MultiplyAdd = "Fma";

    public static string Of(Function function) => function.ToString();
}
