namespace NetGen.Numerics;

/// <summary>The layout of a double, and the bit patterns that the functions build from it.</summary>
internal static class DoubleBits
{
    public const int FractionBits = 52;
    public const long FractionMask = 0x000FFFFFFFFFFFFF;
    public const long ExponentMask = 0x7FF0000000000000;
    public const long SignMask = long.MinValue;

    /// <summary>The smallest positive normal number. Added to bits, it makes those of infinity and NaN negative integers.</summary>
    public const long SmallestNormal = 0x0010000000000000;

    /// <summary>Twice <see cref="SmallestNormal"/> less one: bits to which that was added are greater where the number is positive, finite and normal.</summary>
    public const long LargestNotNormal = 0x001FFFFFFFFFFFFF;

    /// <summary>2^52: an integer ORed into its fraction is that integer added to it. Below AVX-512 there is no conversion of long.</summary>
    public const long TwoToFractionBits = 0x4330000000000000;

    /// <summary>What such a sum is greater by than the exponent n: 2^52 and the bias.</summary>
    public const double ExponentOffset = 4503599627370496d + 1023;

    /// <summary>sqrt(1/2), the low end of a significand: subtracted from bits, it leaves the exponent where the significand reaches it.</summary>
    public const long SqrtHalf = 0x3FE6A09E667F3BCD;

    /// <summary>Added to x, it carries into the exponent exactly where the significand reaches sqrt(2).</summary>
    public const long OneMinusSqrtHalf = 0x3FF0000000000000 - SqrtHalf;
}
