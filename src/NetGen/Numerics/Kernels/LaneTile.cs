#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>A tile's logits by groups of samples in the lanes.</summary>
/// <inheritdoc cref="TileLaneInference{T, TWide, TKernels}"/>
internal static class LaneTile<T, TWide, TKernels>
    where T : unmanaged
    where TWide : struct, ILaneOutputs<T>
    where TKernels : struct, ITileKernels<T>, ILaneOutputs<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Samples of a group.</summary>
    public static int Group
    {
        [MethodImpl(Inline)]
        get => LaneOutputs<T, TWide, TKernels>.Group;
    }

    /// <summary>A sample's outputs, padded to whole logical vectors.</summary>
    public static int Row
    {
        [MethodImpl(Inline)]
        get
        {
            var lanes = LaneOutputs<T, TWide, TKernels>.Half;
            return (default(TKernels).Outputs + lanes - 1) / lanes * lanes;
        }
    }

    /// <summary>Values of a group's outputs.</summary>
    public static int Length
    {
        [MethodImpl(Inline)]
        get => Row * Group;
    }

    /// <summary>Puts the logits of a tile's samples from <paramref name="n"/> on into the lanes.</summary>
    [MethodImpl(Inline)]
    public static void ReadLogits(ref T s, ref T lanes, int n, int count)
    {
        var kernels = default(TKernels);
        Numbers.FromRows(ref Unsafe.Add(ref s, (kernels.ForwardScratch * n) + kernels.Logits), kernels.ForwardScratch, ref lanes, Row, count);
    }
}
#endif
