using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Weights;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

/// <summary>Takes over the parameters of another network of the same class. Nothing changes where one of them is not finite.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterMemory
{
    /// <summary>Copies.</summary>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <param name="own">The memory that is written.</param>
    /// <param name="other">The other network's.</param>
    /// <param name="tensors">Where the tensors of both lie.</param>
    /// <returns>False where a parameter is not finite.</returns>
    public static bool Copy<T>(Span<T> own, ReadOnlySpan<T> other, ReadOnlySpan<WeightTensor> tensors)
        where T : unmanaged
    {
        if (!IsBelow<T>(other, tensors, 1))
        {
            return false;
        }

        other.CopyTo(own);
        return true;
    }

    /// <summary>own ← own + tau · (other − own), each product and sum rounded by itself.</summary>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <param name="own">The memory that is written.</param>
    /// <param name="other">The other network's.</param>
    /// <param name="tau">The other network's share, from 0 to 1.</param>
    /// <param name="tensors">Where the tensors of both lie.</param>
    /// <returns>False where a parameter is not finite, or more than half of the largest number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tau"/> is not from 0 to 1.</exception>
    public static bool Blend<T>(Span<T> own, ReadOnlySpan<T> other, double tau, ReadOnlySpan<WeightTensor> tensors)
        where T : unmanaged
    {
        if (!(tau >= 0 && tau <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(tau), tau, FormattableString.Invariant($"tau is {tau}, but must be from 0, which keeps all, to 1, which copies the other network."));
        }

        // In the formula own would be rounded once and taken away again, which is not the other in all its bits.
        if (tau == 1)
        {
            return Copy(own, other, tensors);
        }

        if (!IsBelow<T>(own, tensors, 0.5) || !IsBelow(other, tensors, 0.5))
        {
            return false;
        }

        if (typeof(T) == typeof(float))
        {
            Blend(MemoryMarshal.Cast<T, float>(own), MemoryMarshal.Cast<T, float>(other), (float)tau);
        }
        else
        {
            Blend(MemoryMarshal.Cast<T, double>(own), MemoryMarshal.Cast<T, double>(other), tau);
        }

        return true;
    }

    private static bool IsBelow<T>(ReadOnlySpan<T> values, ReadOnlySpan<WeightTensor> tensors, double share)
        where T : unmanaged => typeof(T) == typeof(float)
            ? GradientNorm.Largest(MemoryMarshal.Cast<T, float>(values), tensors) <= share * float.MaxValue
            : GradientNorm.Largest(MemoryMarshal.Cast<T, double>(values), tensors) <= share * double.MaxValue;

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private static void Blend(Span<float> own, ReadOnlySpan<float> other, float tau)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var a = ref MemoryMarshal.GetReference(own);
        ref var b = ref MemoryMarshal.GetReference(other);
        for (; i <= own.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var value = Vector256.LoadUnsafe(ref a, (nuint)i);
            (value + (Vector256.Create(tau) * (Vector256.LoadUnsafe(ref b, (nuint)i) - value))).StoreUnsafe(ref a, (nuint)i);
        }
#endif
        for (; i < own.Length; i++)
        {
            own[i] = (float)(own[i] + (float)(tau * (float)(other[i] - own[i])));
        }
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private static void Blend(Span<double> own, ReadOnlySpan<double> other, double tau)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var a = ref MemoryMarshal.GetReference(own);
        ref var b = ref MemoryMarshal.GetReference(other);
        for (; i <= own.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var value = Vector256.LoadUnsafe(ref a, (nuint)i);
            (value + (Vector256.Create(tau) * (Vector256.LoadUnsafe(ref b, (nuint)i) - value))).StoreUnsafe(ref a, (nuint)i);
        }
#endif
        for (; i < own.Length; i++)
        {
            own[i] += tau * (other[i] - own[i]);
        }
    }
}
