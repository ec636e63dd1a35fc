#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The passes of a wide network with few outputs: layer by layer for all samples of a tile, then groups of samples through the output activation, one in each lane,
/// so that its functions fill the vectors.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="TWide">Its outputs on vectors of 512 bits.</typeparam>
/// <typeparam name="TKernels">Its kernels.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TileLaneInference<T, TWide, TKernels>
    where T : unmanaged
    where TWide : struct, ILaneOutputs<T>
    where TKernels : struct, ITileKernels<T>, ILaneOutputs<T>
{
    /// <inheritdoc cref="LaneInference{T, TWide, THalf}.Predict"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Predict(ref T p, ref T x, ref T y) => default(TKernels).Predict(ref p, ref x, ref y);

    /// <inheritdoc cref="LaneInference{T, TWide, THalf}.ForwardBatch"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForwardBatch(ref T p, ref T x, ref T y, int samples) => Scratch.Run<T, BatchPass>(ref p, ref x, ref y, samples, default);

    private readonly struct BatchPass : IPass<T>
    {
        public int ScratchLength => (default(TKernels).ForwardScratch * default(TKernels).ForwardSamples) + LaneTile<T, TWide, TKernels>.Length;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s)
        {
            var kernels = default(TKernels);
            var group = LaneTile<T, TWide, TKernels>.Group;
            ref var logits = ref Unsafe.Add(ref s, kernels.ForwardScratch * kernels.ForwardSamples);
            for (var first = 0; first < samples; first += kernels.ForwardSamples)
            {
                var tile = Math.Min(kernels.ForwardSamples, samples - first);
                kernels.ForwardTile(ref p, ref Unsafe.Add(ref x, kernels.Inputs * first), ref s, tile);
                for (var n = 0; n < tile; n += group)
                {
                    var count = Math.Min(group, tile - n);
                    LaneTile<T, TWide, TKernels>.ReadLogits(ref s, ref logits, n, count);
                    LaneOutputs<T, TWide, TKernels>.Write(ref logits, ref logits, ref Unsafe.Add(ref y, kernels.Outputs * (first + n)), count, count);
                }
            }

            return 0;
        }
    }
}
#endif
