using System.Runtime.InteropServices;

namespace NetGen.Tests.Numerics;

/// <summary>Compares a vector function with the scalar one, bit by bit, on every element of an array.</summary>
internal static class SameBits
{
    /// <summary>The first index at which the two differ, or -1. TBits is the integer as wide as T.</summary>
    public static int FirstDifference<TVector, T, TBits>(T[] arguments, Func<TVector, TVector> vector, Func<T, T> scalar)
        where TVector : struct
        where T : struct
        where TBits : struct, IEquatable<TBits>
    {
        var results = (T[])arguments.Clone();
        foreach (ref TVector x in MemoryMarshal.Cast<T, TVector>(results.AsSpan()))
            x = vector(x);

        for (int i = 0; i < arguments.Length; i++)
        {
            T expected = scalar(arguments[i]);
            if (!Bits<T, TBits>(expected).Equals(Bits<T, TBits>(results[i])))
                return i;
        }

        return -1;
    }

    private static TBits Bits<T, TBits>(T value)
        where T : struct
        where TBits : struct
        => MemoryMarshal.Cast<T, TBits>(MemoryMarshal.CreateReadOnlySpan(ref value, 1))[0];
}
