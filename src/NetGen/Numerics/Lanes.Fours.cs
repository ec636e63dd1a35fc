#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Four inputs by one load, each of which is then given to all lanes by a shuffle. Where weights stream through both load ports, a load for each input would cost as
// much as a load of weights.
public static partial class Lanes
{
    /// <summary>Four values, again in each quarter of the vector.</summary>
    /// <param name="start">The first value.</param>
    [MethodImpl(Inline)]
    public static Vector512<float> LoadFour(ref float start)
    {
        var four = Vector128.LoadUnsafe(ref start);
        if (!Avx512F.IsSupported)
        {
            return Vector512.Create(Vector256.Create(four, four), Vector256.Create(four, four));
        }

        var lowest = four.ToVector256Unsafe().ToVector512Unsafe();
        return Avx512F.Shuffle4x128(lowest, lowest, 0);
    }

    /// <summary>Four values, again in each half of the vector.</summary>
    /// <param name="start">The first value.</param>
    [MethodImpl(Inline)]
    public static Vector512<double> LoadFour(ref double start)
    {
        var four = Vector256.LoadUnsafe(ref start);
        return Vector512.Create(four, four);
    }

    /// <summary>One of four values, in all lanes.</summary>
    /// <param name="four">The values, as <see cref="LoadFour(ref float)"/> gives them.</param>
    /// <param name="which">Which of them, 0 to 3: a literal, which goes into the instruction.</param>
    [MethodImpl(Inline)]
    public static Vector512<float> Spread(Vector512<float> four, int which) =>
        !Avx512F.IsSupported ? Vector512.Create(four.GetElement(which)) : which switch
        {
            0 => Avx512F.Permute4x32(four, 0b00_00_00_00),
            1 => Avx512F.Permute4x32(four, 0b01_01_01_01),
            2 => Avx512F.Permute4x32(four, 0b10_10_10_10),
            _ => Avx512F.Permute4x32(four, 0b11_11_11_11),
        };

    /// <inheritdoc cref="Spread(Vector512{float}, int)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Spread(Vector512<double> four, int which) =>
        !Avx512F.IsSupported ? Vector512.Create(four.GetElement(which)) : which switch
        {
            0 => Avx512F.Permute4x64(four, 0b00_00_00_00),
            1 => Avx512F.Permute4x64(four, 0b01_01_01_01),
            2 => Avx512F.Permute4x64(four, 0b10_10_10_10),
            _ => Avx512F.Permute4x64(four, 0b11_11_11_11),
        };
}
#endif
