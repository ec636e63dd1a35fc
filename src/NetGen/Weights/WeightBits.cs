using System.Buffers.Binary;

namespace NetGen.Weights;

/// <summary>Numbers as files have them, least significant byte first on every machine.</summary>
internal static class WeightBits
{
    public static void Write(Span<byte> bytes, float value) => BinaryPrimitives.WriteInt32LittleEndian(bytes, Bits(value));

    public static void Write(Span<byte> bytes, double value) =>
        BinaryPrimitives.WriteInt64LittleEndian(bytes, BitConverter.DoubleToInt64Bits(value));

    public static double ReadDouble(ReadOnlySpan<byte> bytes) =>
        BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(bytes));

    public static double ReadSingle(ReadOnlySpan<byte> bytes) => Single(BinaryPrimitives.ReadInt32LittleEndian(bytes));

    /// <summary>BF16: the upper half of a float.</summary>
    public static double ReadBrain(ReadOnlySpan<byte> bytes) => Single(BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16);

    /// <summary>F16: a sign, 5 bits of exponent with bias 15, 10 of fraction.</summary>
    public static double ReadHalf(ReadOnlySpan<byte> bytes)
    {
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var (exponent, fraction) = ((bits >> 10) & 31, bits & 1023);
        var magnitude = exponent switch
        {
            0 => fraction * 5.9604644775390625e-8, // subnormal: 2^-24 each
            31 => fraction == 0 ? double.PositiveInfinity : double.NaN,

            // A double has the same fraction 42 bits higher, and bias 1023.
            _ => BitConverter.Int64BitsToDouble(((exponent + 1008L) << 52) | ((long)fraction << 42)),
        };
        return bits < 0x8000 ? magnitude : -magnitude;
    }

#if NETSTANDARD2_0
    private static unsafe int Bits(float value) => *(int*)&value;

    private static unsafe float Single(int bits) => *(float*)&bits;
#else
    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);

    private static float Single(int bits) => BitConverter.Int32BitsToSingle(bits);
#endif
}
