#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// The ends of a user's memory, which need not be whole vectors. The counts are literals in emitted code, so each call becomes a few moves.
public static partial class Lanes
{
    /// <summary>The first lanes of a vector; the others become 0, even where they are NaN.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="count">How many lanes are kept: a literal, which goes into the instruction.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> KeepFirst(Vector256<float> v, int count) => Replace(v, count, Vector256<float>.Zero);

    /// <inheritdoc cref="KeepFirst(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> KeepFirst(Vector256<double> v, int count) => Replace(v, count, Vector256<double>.Zero);

#pragma warning disable CA1857 // emitted code has literals here, which are constants once this is inlined
    /// <summary>The first lanes of a vector, and those of another beyond.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="count">How many of its lanes are kept: a literal, which goes into the instruction.</param>
    /// <param name="rest">Gives the other lanes.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> Replace(Vector256<float> v, int count, Vector256<float> rest) =>
        Avx.IsSupported ? Avx.Blend(rest, v, (byte)((1 << count) - 1)) : ReplaceOfPairs(v, count, rest);

    /// <inheritdoc cref="Replace(Vector256{float}, int, Vector256{float})"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Replace(Vector256<double> v, int count, Vector256<double> rest) =>
        Avx.IsSupported ? Avx.Blend(rest, v, (byte)((1 << count) - 1)) : ReplaceOfPairs(v, count, rest);
#pragma warning restore CA1857

    /// <summary>Reads the first lanes; the others are 0. Reads nothing beyond them.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="count">How many values, 1 to 8.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> LoadFirst(ref float start, int count)
    {
        if (count >= 4)
        {
            var upper = count == 4 ? Vector128<float>.Zero : count == 8
                ? Vector128.LoadUnsafe(ref start, 4)
                : LoadFirst128(ref Unsafe.Add(ref start, 4), count - 4);
            return Vector256.Create(Vector128.LoadUnsafe(ref start), upper);
        }

        return Vector256.Create(LoadFirst128(ref start, count), Vector128<float>.Zero);
    }

    /// <inheritdoc cref="LoadFirst(ref float, int)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> LoadFirst(ref double start, int count) => count switch
    {
        1 => Vector256.Create(start, 0, 0, 0),
        2 => Vector256.Create(Vector128.LoadUnsafe(ref start), Vector128<double>.Zero),
        3 => Vector256.Create(Vector128.LoadUnsafe(ref start), Vector128.CreateScalar(Unsafe.Add(ref start, 2))),
        _ => Vector256.LoadUnsafe(ref start),
    };

    /// <summary>Writes the first lanes, and nothing beyond them.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="start">Receives the first value.</param>
    /// <param name="count">How many values, 1 to 8.</param>
    [MethodImpl(Inline)]
    public static void StoreFirst(Vector256<float> v, ref float start, int count)
    {
        if (count > 3)
        {
            StoreFirst(Split(v), ref start, count);
            return;
        }

        start = v.GetElement(0);
        if (count > 1)
            Unsafe.Add(ref start, 1) = v.GetElement(1);
        if (count > 2)
            Unsafe.Add(ref start, 2) = v.GetElement(2);
    }

    /// <inheritdoc cref="StoreFirst(Vector256{float}, ref float, int)"/>
    [MethodImpl(Inline)]
    public static void StoreFirst(Vector256<double> v, ref double start, int count)
    {
        start = v.GetElement(0);
        if (count > 1)
            Unsafe.Add(ref start, 1) = v.GetElement(1);
        if (count > 2)
            Unsafe.Add(ref start, 2) = v.GetElement(2);
        if (count > 3)
            Unsafe.Add(ref start, 3) = v.GetElement(3);
    }

    /// <summary>Copies values to whole vectors; what is left of the last one becomes 0.</summary>
    /// <param name="source">The first value.</param>
    /// <param name="destination">Receives the first; has room for whole vectors.</param>
    /// <param name="count">How many values.</param>
    [MethodImpl(Inline)]
    public static void CopyPadded(ref float source, ref float destination, int count)
    {
        var whole = count / Vector256<float>.Count * Vector256<float>.Count;
        for (var i = 0; i < whole; i += Vector256<float>.Count)
        {
            Vector256.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref destination, (nuint)i);
        }

        if (count > whole)
        {
            LoadFirst(ref Unsafe.Add(ref source, whole), count - whole).StoreUnsafe(ref destination, (nuint)whole);
        }
    }

    /// <inheritdoc cref="CopyPadded(ref float, ref float, int)"/>
    [MethodImpl(Inline)]
    public static void CopyPadded(ref double source, ref double destination, int count)
    {
        var whole = count / Vector256<double>.Count * Vector256<double>.Count;
        for (var i = 0; i < whole; i += Vector256<double>.Count)
        {
            Vector256.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref destination, (nuint)i);
        }

        if (count > whole)
        {
            LoadFirst(ref Unsafe.Add(ref source, whole), count - whole).StoreUnsafe(ref destination, (nuint)whole);
        }
    }

    [MethodImpl(Inline)]
    private static Vector128<float> LoadFirst128(ref float start, int count) => count switch
    {
        1 => Vector128.CreateScalar(start),
        2 => Vector128.Create(start, Unsafe.Add(ref start, 1), 0, 0),
        3 => Vector128.Create(start, Unsafe.Add(ref start, 1), Unsafe.Add(ref start, 2), 0),
        _ => Vector128.LoadUnsafe(ref start),
    };

    [MethodImpl(Inline)]
    private static Vector128<double> LoadFirst128(ref double start, int count) =>
        count == 1 ? Vector128.CreateScalar(start) : Vector128.LoadUnsafe(ref start);

    [MethodImpl(Inline)]
    private static void StoreFirst128(Vector128<float> v, ref float start, int count)
    {
        if (count >= 4)
        {
            v.StoreUnsafe(ref start);
            return;
        }

        start = v.GetElement(0);
        if (count > 1)
            Unsafe.Add(ref start, 1) = v.GetElement(1);
        if (count > 2)
            Unsafe.Add(ref start, 2) = v.GetElement(2);
    }

    [MethodImpl(Inline)]
    private static void StoreFirst128(Vector128<double> v, ref double start, int count)
    {
        if (count >= 2)
            v.StoreUnsafe(ref start);
        else
            start = v.GetElement(0);
    }
}
#endif
