#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The passes of a wide network, whose batches go by tiles of samples: layer by layer for all of a tile, then sample by sample through the output activation.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="TKernels">Its kernels.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TileInference<T, TKernels>
    where T : unmanaged
    where TKernels : struct, ITileKernels<T>
{
    /// <inheritdoc cref="LaneInference{T, TWide, THalf}.Predict"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Predict(ref T p, ref T x, ref T y) => default(TKernels).Predict(ref p, ref x, ref y);

    /// <inheritdoc cref="LaneInference{T, TWide, THalf}.ForwardBatch"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForwardBatch(ref T p, ref T x, ref T y, int samples) => Scratch.Run<T, BatchPass>(ref p, ref x, ref y, samples, default);

    private readonly struct BatchPass : IPass<T>
    {
        public int ScratchLength => default(TKernels).ForwardScratch * default(TKernels).ForwardSamples;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s)
        {
            var kernels = default(TKernels);
            for (var first = 0; first < samples; first += kernels.ForwardSamples)
            {
                var count = Math.Min(kernels.ForwardSamples, samples - first);
                kernels.ForwardTile(ref p, ref Unsafe.Add(ref x, kernels.Inputs * first), ref s, count);
                for (var n = 0; n < count; n++)
                {
                    kernels.Output(ref Unsafe.Add(ref s, kernels.ForwardScratch * n), ref Unsafe.Add(ref y, kernels.Outputs * (first + n)));
                }
            }

            return 0;
        }
    }
}
#endif
