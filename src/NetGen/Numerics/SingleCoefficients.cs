namespace NetGen.Numerics;

/// <summary>The constants of float's exponential, which is written twice.</summary>
internal static class SingleCoefficients
{
    public const float Log2E = 1.44269504f;

    // ln 2 split as in Cody and Waite, so that n * Ln2High is exact without a fused multiply-add.
    public const float Ln2High = 0.693145751953125f;
    public const float Ln2Low = 1.42860682e-6f;

    // Beyond these bounds e^x is 0 or infinity.
    public const float ExpLowest = -104f;
    public const float ExpHighest = 89f;

    // 1.5 * 2^23, whose sum with a number is rounded to an integer in the low bits, and twice the bias of the exponent.
    public const float ExpRound = 12582912f + (2 * 127);

    // e^r - 1 = r + r^2 (Exp2 + Exp3 r + ...) for |r| up to ln(2)/2; relative error 2^-25.8.
    public const float Exp2 = 0.49999997f;
    public const float Exp3 = 0.166665435f;
    public const float Exp4 = 0.0416672006f;
    public const float Exp5 = 0.00836653821f;
    public const float Exp6 = 0.0013882519f;
}
