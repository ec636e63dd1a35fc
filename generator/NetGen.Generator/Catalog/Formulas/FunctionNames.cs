namespace NetGen.Generator.Catalog.Formulas;

/// <summary>The names that printed formulas call: operations of the library in vector code, one-line methods of the emitted class in plain code.</summary>
internal static class FunctionNames
{
    public const string MultiplyAdd = "Fma";

    /// <summary>The smaller of two values; the second where one is NaN.</summary>
    public const string Min = "Min";

    /// <summary>The larger of two values; the second where one is NaN.</summary>
    public const string Max = "Max";

    /// <summary>Adds as many sums as a vector has lanes, neighbours first.</summary>
    public const string SumLanes = "Sum";

    /// <summary>
    /// Whether a function is as long as two: softplus is an exponential and a logarithm, or in float two ways; the error function in double a polynomial and
    /// an exponential of another.
    /// </summary>
    public static bool IsLong(Function function) => function is Function.Softplus or Function.Erf;

    public static string Of(Function function) => function.ToString();
}
