#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// The gradients of a batch whose samples lie in the lanes, a group of sums for each parameter, become one number for each.
public static partial class Lanes
{
    /// <summary>Adds the lanes of each of the gradients: first the two halves of a group, then the lanes of a vector, neighbours first.</summary>
    /// <param name="groups">length groups of 16 lanes.</param>
    /// <param name="sums">Receives length values.</param>
    /// <param name="length">How many: whole vectors of 256 bits.</param>
    [MethodImpl(Once)]
    public static void SumGroups(ref float groups, ref float sums, int length)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            SumGroupsOfPairs(ref groups, ref sums, length);
            return;
        }

        for (var i = 0; i < length; i += 8)
        {
            ref var g = ref Unsafe.Add(ref groups, SingleGroup * i);
            SumEach(Sum(ref g, 0), Sum(ref g, 1), Sum(ref g, 2), Sum(ref g, 3), Sum(ref g, 4), Sum(ref g, 5), Sum(ref g, 6), Sum(ref g, 7))
                .StoreUnsafe(ref sums, (nuint)i);
        }

        [MethodImpl(Inline)]
        static Vector256<float> Sum(ref float g, int row) =>
            Vector256.LoadUnsafe(ref g, (nuint)(SingleGroup * row)) + Vector256.LoadUnsafe(ref g, (nuint)((SingleGroup * row) + 8));
    }

    /// <summary>Adds the lanes of each of the gradients: first the two halves of a group, then the lanes of a vector, neighbours first.</summary>
    /// <param name="groups">length groups of 8 lanes.</param>
    /// <param name="sums">Receives length values.</param>
    /// <param name="length">How many: whole vectors of 256 bits.</param>
    [MethodImpl(Once)]
    public static void SumGroups(ref double groups, ref double sums, int length)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            SumGroupsOfPairs(ref groups, ref sums, length);
            return;
        }

        for (var i = 0; i < length; i += 4)
        {
            ref var g = ref Unsafe.Add(ref groups, DoubleGroup * i);
            SumEach(Sum(ref g, 0), Sum(ref g, 1), Sum(ref g, 2), Sum(ref g, 3)).StoreUnsafe(ref sums, (nuint)i);
        }

        [MethodImpl(Inline)]
        static Vector256<double> Sum(ref double g, int row) =>
            Vector256.LoadUnsafe(ref g, (nuint)(DoubleGroup * row)) + Vector256.LoadUnsafe(ref g, (nuint)((DoubleGroup * row) + 4));
    }

    private static void SumGroupsOfPairs(ref float groups, ref float sums, int length)
    {
        for (var i = 0; i < length; i += 8)
        {
            ref var g = ref Unsafe.Add(ref groups, SingleGroup * i);
            var each = SumEach(Sum(ref g, 0), Sum(ref g, 1), Sum(ref g, 2), Sum(ref g, 3), Sum(ref g, 4), Sum(ref g, 5), Sum(ref g, 6), Sum(ref g, 7));
            each.Lower.StoreUnsafe(ref sums, (nuint)i);
            each.Upper.StoreUnsafe(ref sums, (nuint)(i + 4));
        }

        static VectorPair<float> Sum(ref float g, int row)
        {
            ref var start = ref Unsafe.Add(ref g, SingleGroup * row);
            return new(
                Vector128.LoadUnsafe(ref start) + Vector128.LoadUnsafe(ref start, 8),
                Vector128.LoadUnsafe(ref start, 4) + Vector128.LoadUnsafe(ref start, 12));
        }
    }

    private static void SumGroupsOfPairs(ref double groups, ref double sums, int length)
    {
        for (var i = 0; i < length; i += 4)
        {
            ref var g = ref Unsafe.Add(ref groups, DoubleGroup * i);
            var each = SumEach(Sum(ref g, 0), Sum(ref g, 1), Sum(ref g, 2), Sum(ref g, 3));
            each.Lower.StoreUnsafe(ref sums, (nuint)i);
            each.Upper.StoreUnsafe(ref sums, (nuint)(i + 2));
        }

        static VectorPair<double> Sum(ref double g, int row)
        {
            ref var start = ref Unsafe.Add(ref g, DoubleGroup * row);
            return new(
                Vector128.LoadUnsafe(ref start) + Vector128.LoadUnsafe(ref start, 4),
                Vector128.LoadUnsafe(ref start, 2) + Vector128.LoadUnsafe(ref start, 6));
        }
    }
}
#endif
