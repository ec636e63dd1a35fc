using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

/// <summary>Adds the gradients of two parts of a batch, each value by itself.</summary>
internal static class GradientSums
{
    /// <summary>Adds the second to the first.</summary>
    public static void Add<T>(Span<T> sum, Span<T> part, int count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Add(MemoryMarshal.Cast<T, float>(sum), MemoryMarshal.Cast<T, float>(part), count);
            return;
        }

        Add(MemoryMarshal.Cast<T, double>(sum), MemoryMarshal.Cast<T, double>(part), count);
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private static void Add(Span<float> sum, Span<float> part, int count)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var a = ref MemoryMarshal.GetReference(sum);
        ref var b = ref MemoryMarshal.GetReference(part);
        for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            (Vector256.LoadUnsafe(ref a, (nuint)i) + Vector256.LoadUnsafe(ref b, (nuint)i)).StoreUnsafe(ref a, (nuint)i);
        }
#endif
        for (; i < count; i++)
        {
            sum[i] += part[i];
        }
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private static void Add(Span<double> sum, Span<double> part, int count)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var a = ref MemoryMarshal.GetReference(sum);
        ref var b = ref MemoryMarshal.GetReference(part);
        for (; i <= count - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            (Vector256.LoadUnsafe(ref a, (nuint)i) + Vector256.LoadUnsafe(ref b, (nuint)i)).StoreUnsafe(ref a, (nuint)i);
        }
#endif
        for (; i < count; i++)
        {
            sum[i] += part[i];
        }
    }
}
