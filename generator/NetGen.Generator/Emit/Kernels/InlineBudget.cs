namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// Whether the just-in-time compiler can inline all that a method calls. What it will count is not known here; of 5,700 methods that were compiled (14 activations,
/// 11 shapes, both precisions), 41 failed. All of them have elementary functions and a larger sum than <see cref="Limit"/>: one for each call, and
/// <see cref="Single"/> or <see cref="Double"/> for each function, whose polynomial is longer in double.
/// </summary>
internal static class InlineBudget
{
    private const int Limit = 500;
    private const int Single = 25;
    private const int Double = 35;

    /// <summary>Whether a method with such calls may have all its functions inlined.</summary>
    public static bool Fits(CallCount calls, Precision precision) =>
        calls.Functions == 0 || (calls.Functions * (precision == Precision.Single ? Single : Double)) + calls.Operations <= Limit;
}
