using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Functions;

/// <summary>The timed loops: one function of an array, a vector at a time. The lengths are multiples of the longest vector.</summary>
internal static class FunctionLoops<TFunction>
    where TFunction : struct, IElementaryFunction
{
    private const MethodImplOptions Timed = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    [MethodImpl(Timed)]
    public static void Bits128(ReadOnlySpan<float> x, Span<float> y)
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var destination = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector128<float>.Count)
        {
            TFunction.At(Vector128.LoadUnsafe(ref source, i)).StoreUnsafe(ref destination, i);
        }
    }

    [MethodImpl(Timed)]
    public static void Bits256(ReadOnlySpan<float> x, Span<float> y)
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var destination = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector256<float>.Count)
        {
            TFunction.At(Vector256.LoadUnsafe(ref source, i)).StoreUnsafe(ref destination, i);
        }
    }

    [MethodImpl(Timed)]
    public static void Bits512(ReadOnlySpan<float> x, Span<float> y)
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var destination = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector512<float>.Count)
        {
            TFunction.At(Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref destination, i);
        }
    }

    [MethodImpl(Timed)]
    public static void Bits128(ReadOnlySpan<double> x, Span<double> y)
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var destination = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector128<double>.Count)
        {
            TFunction.At(Vector128.LoadUnsafe(ref source, i)).StoreUnsafe(ref destination, i);
        }
    }

    [MethodImpl(Timed)]
    public static void Bits256(ReadOnlySpan<double> x, Span<double> y)
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var destination = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector256<double>.Count)
        {
            TFunction.At(Vector256.LoadUnsafe(ref source, i)).StoreUnsafe(ref destination, i);
        }
    }

    [MethodImpl(Timed)]
    public static void Bits512(ReadOnlySpan<double> x, Span<double> y)
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var destination = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector512<double>.Count)
        {
            TFunction.At(Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref destination, i);
        }
    }
}
