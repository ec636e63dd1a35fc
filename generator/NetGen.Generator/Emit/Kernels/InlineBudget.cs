namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// Whether the just-in-time compiler can inline all that a method calls: up to 512 locals. What it will count is not known here, so the limits are what was compiled
/// and looked at (generator/decisions.md, "How much a method may call"). Where vectors are whole, a method's sum may be <see cref="Limit"/>: one for each operation, and
/// <see cref="Single"/> or <see cref="Double"/> for each function, whose polynomial is longer in double. Where a vector is a pair, functions are calls, and operations count.
/// </summary>
internal static class InlineBudget
{
    private const int Limit = 500;
    private const int Single = 25;
    private const int Double = 35;
    private const int Pairs = 250;

    /// <summary>Whether a method with such calls may have all its functions inlined.</summary>
    public static bool FitsFunctions(CallCount calls, Precision precision) =>
        calls.Functions == 0 || (calls.Functions * (precision == Precision.Single ? Single : Double)) + calls.Operations <= Limit;

    /// <summary>Whether it may have all its operations inlined where a vector is two of 128 bits, each of which takes a local.</summary>
    public static bool FitsPairs(CallCount calls) => calls.Operations <= Pairs;
}
