#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>What code over both number types needs; the just-in-time compiler keeps one of the two ways.</summary>
internal static class Numbers
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>A number in the type asked for, rounded.</summary>
    [MethodImpl(Inline)]
    public static T Of<T>(double value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            var single = (float)value;
            return Unsafe.As<float, T>(ref single);
        }

        return Unsafe.As<double, T>(ref value);
    }

    /// <summary>A number as a double.</summary>
    [MethodImpl(Inline)]
    public static double ToDouble<T>(T value)
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.As<T, float>(ref value) : Unsafe.As<T, double>(ref value);

    /// <summary>False for NaN and infinities.</summary>
    [MethodImpl(Inline)]
    public static bool IsFinite<T>(T value)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Math.Abs(Unsafe.As<T, float>(ref value)) <= float.MaxValue
            : Math.Abs(Unsafe.As<T, double>(ref value)) <= double.MaxValue;

    /// <inheritdoc cref="Lanes.FromSamples(ref float, ref float, int, int)"/>
    [MethodImpl(Inline)]
    public static void FromSamples<T>(ref T samples, ref T lanes, int size, int count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.FromSamples(ref Unsafe.As<T, float>(ref samples), ref Unsafe.As<T, float>(ref lanes), size, count);
            return;
        }

        Lanes.FromSamples(ref Unsafe.As<T, double>(ref samples), ref Unsafe.As<T, double>(ref lanes), size, count);
    }

    /// <inheritdoc cref="Lanes.ToSamples(ref float, ref float, int, int)"/>
    [MethodImpl(Inline)]
    public static void ToSamples<T>(ref T lanes, ref T samples, int size, int count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.ToSamples(ref Unsafe.As<T, float>(ref lanes), ref Unsafe.As<T, float>(ref samples), size, count);
            return;
        }

        Lanes.ToSamples(ref Unsafe.As<T, double>(ref lanes), ref Unsafe.As<T, double>(ref samples), size, count);
    }

    /// <inheritdoc cref="Lanes.FromRows(ref float, int, ref float, int, int)"/>
    [MethodImpl(Inline)]
    public static void FromRows<T>(ref T rows, int stride, ref T lanes, int size, int count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.FromRows(ref Unsafe.As<T, float>(ref rows), stride, ref Unsafe.As<T, float>(ref lanes), size, count);
            return;
        }

        Lanes.FromRows(ref Unsafe.As<T, double>(ref rows), stride, ref Unsafe.As<T, double>(ref lanes), size, count);
    }

    /// <inheritdoc cref="Lanes.ToRows(ref float, ref float, int, int, int)"/>
    [MethodImpl(Inline)]
    public static void ToRows<T>(ref T lanes, ref T rows, int stride, int size, int count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.ToRows(ref Unsafe.As<T, float>(ref lanes), ref Unsafe.As<T, float>(ref rows), stride, size, count);
            return;
        }

        Lanes.ToRows(ref Unsafe.As<T, double>(ref lanes), ref Unsafe.As<T, double>(ref rows), stride, size, count);
    }

    /// <inheritdoc cref="Lanes.SumGroups(ref float, ref float, int)"/>
    [MethodImpl(Inline)]
    public static void SumGroups<T>(ref T groups, ref T sums, int length)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.SumGroups(ref Unsafe.As<T, float>(ref groups), ref Unsafe.As<T, float>(ref sums), length);
            return;
        }

        Lanes.SumGroups(ref Unsafe.As<T, double>(ref groups), ref Unsafe.As<T, double>(ref sums), length);
    }
}
#endif
