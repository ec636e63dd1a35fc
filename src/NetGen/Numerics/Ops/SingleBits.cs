using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The layout of a float, and the bit patterns that the functions build from it.</summary>
internal static class SingleBits
{
    public const int FractionBits = 23;
    public const int ExponentMask = 0x7F800000;
    public const int SignMask = int.MinValue;

    /// <summary>The smallest positive normal number. Added to bits, it makes those of infinity and NaN negative integers.</summary>
    public const int SmallestNormal = 0x00800000;

    /// <summary>Twice <see cref="SmallestNormal"/> less one: bits to which that was added are greater where the number is positive, finite and normal.</summary>
    public const int LargestNotNormal = 0x00FFFFFF;

    /// <summary>sqrt(1/2), the low end of a significand: subtracted from bits, it leaves the exponent where the significand reaches it.</summary>
    public const int SqrtHalf = 0x3F3504F3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int From(float x)
    {
#if NET8_0_OR_GREATER || NETSTANDARD2_1_OR_GREATER
        return BitConverter.SingleToInt32Bits(x);
#else
        return Unsafe.As<float, int>(ref x);
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToSingle(int bits)
    {
#if NET8_0_OR_GREATER || NETSTANDARD2_1_OR_GREATER
        return BitConverter.Int32BitsToSingle(bits);
#else
        return Unsafe.As<int, float>(ref bits);
#endif
    }
}
