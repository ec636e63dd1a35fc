using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Updates;

/// <summary>
/// What Adam's update can hardly be faster than, on the widest vectors of the processor: its loop by hand, with a square root and a division a parameter and no question
/// asked, and the mere traffic of its memory. The lengths are multiples of 8.
/// </summary>
internal static class AdamBounds
{
    private const MethodImplOptions Timed = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>Adam's step and nothing else.</summary>
    [MethodImpl(Timed)]
    public static void Loop(RivalMemory memory, float rate)
    {
        var (step, correction) = memory.NextOfAdam(rate);
        var count = (nuint)memory.W.Length;
        ref var w = ref MemoryMarshal.GetReference(memory.W);
        ref var g = ref MemoryMarshal.GetReference(memory.G);
        ref var m = ref MemoryMarshal.GetReference(memory.M);
        ref var v = ref MemoryMarshal.GetReference(memory.V);
        nuint i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + 16 <= count; i += 16)
            {
                var gradient = Vector512.LoadUnsafe(ref g, i);
                var mean = Vector512.FusedMultiplyAdd(Vector512.Create(0.1f), gradient, Vector512.Create(0.9f) * Vector512.LoadUnsafe(ref m, i));
                var square = Vector512.FusedMultiplyAdd(Vector512.Create(0.001f), gradient * gradient, Vector512.Create(0.999f) * Vector512.LoadUnsafe(ref v, i));
                var root = Vector512.FusedMultiplyAdd(Vector512.Sqrt(square), Vector512.Create(correction), Vector512.Create(1e-8f));
                mean.StoreUnsafe(ref m, i);
                square.StoreUnsafe(ref v, i);
                (Vector512.LoadUnsafe(ref w, i) + (Vector512.Create(step) * mean / root)).StoreUnsafe(ref w, i);
            }
        }

        for (; i < count; i += 8)
        {
            var gradient = Vector256.LoadUnsafe(ref g, i);
            var mean = Vector256.FusedMultiplyAdd(Vector256.Create(0.1f), gradient, Vector256.Create(0.9f) * Vector256.LoadUnsafe(ref m, i));
            var square = Vector256.FusedMultiplyAdd(Vector256.Create(0.001f), gradient * gradient, Vector256.Create(0.999f) * Vector256.LoadUnsafe(ref v, i));
            var root = Vector256.FusedMultiplyAdd(Vector256.Sqrt(square), Vector256.Create(correction), Vector256.Create(1e-8f));
            mean.StoreUnsafe(ref m, i);
            square.StoreUnsafe(ref v, i);
            (Vector256.LoadUnsafe(ref w, i) + (Vector256.Create(step) * mean / root)).StoreUnsafe(ref w, i);
        }
    }

    /// <summary>Reads parameters, gradient, m and v, and writes all but the gradient.</summary>
    [MethodImpl(Timed)]
    public static void Traffic(RivalMemory memory, float rate)
    {
        var count = (nuint)memory.W.Length;
        ref var w = ref MemoryMarshal.GetReference(memory.W);
        ref var g = ref MemoryMarshal.GetReference(memory.G);
        ref var m = ref MemoryMarshal.GetReference(memory.M);
        ref var v = ref MemoryMarshal.GetReference(memory.V);
        nuint i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + 16 <= count; i += 16)
            {
                var gradient = Vector512.LoadUnsafe(ref g, i);
                Vector512.Max(Vector512.LoadUnsafe(ref m, i), gradient).StoreUnsafe(ref m, i);
                Vector512.Max(Vector512.LoadUnsafe(ref v, i), gradient).StoreUnsafe(ref v, i);
                Vector512.Max(Vector512.LoadUnsafe(ref w, i), gradient).StoreUnsafe(ref w, i);
            }
        }

        for (; i < count; i += 8)
        {
            var gradient = Vector256.LoadUnsafe(ref g, i);
            Vector256.Max(Vector256.LoadUnsafe(ref m, i), gradient).StoreUnsafe(ref m, i);
            Vector256.Max(Vector256.LoadUnsafe(ref v, i), gradient).StoreUnsafe(ref v, i);
            Vector256.Max(Vector256.LoadUnsafe(ref w, i), gradient).StoreUnsafe(ref w, i);
        }
    }
}
