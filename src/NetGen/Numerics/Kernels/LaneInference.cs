#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The passes of a narrow network, whose batches put a sample in each lane of a vector.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="TWide">Its kernels on vectors of 512 bits.</typeparam>
/// <typeparam name="THalf">Its kernels on vectors of half as many lanes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LaneInference<T, TWide, THalf>
    where T : unmanaged
    where TWide : struct, ILaneKernels<T>
    where THalf : struct, ILaneKernels<T>
{
    /// <summary>Computes the outputs of one sample.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="y">Receives the outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Predict(ref T p, ref T x, ref T y) => default(THalf).Predict(ref p, ref x, ref y);

    /// <summary>Computes the outputs of any number of samples.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The samples.</param>
    /// <param name="y">Receives the outputs.</param>
    /// <param name="samples">How many samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForwardBatch(ref T p, ref T x, ref T y, int samples) => Scratch.Run<T, BatchPass>(ref p, ref x, ref y, samples, default);

    /// <summary>Copies a group of samples into the lanes and computes its logits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void ForwardGroup(ref T p, ref T x, ref T s, int first, int count, int samples)
    {
        var inputs = default(THalf).Inputs;
        Numbers.FromSamples(ref Unsafe.Add(ref x, inputs * first), ref s, inputs, count);
        if (LaneOutputs<T, TWide, THalf>.IsWide(samples))
        {
            default(TWide).ForwardLanes(ref p, ref s);
            return;
        }

        var half = LaneOutputs<T, TWide, THalf>.Half;
        default(THalf).ForwardLanes(ref p, ref s);
        if (samples > half)
        {
            default(THalf).ForwardLanes(ref p, ref Unsafe.Add(ref s, half));
        }
    }

    private readonly struct BatchPass : IPass<T>
    {
        public int ScratchLength => default(THalf).LaneScratch * default(THalf).ForwardGroups;

        // One pass over several groups, then the next: a group's chain of functions is computed while the one before it still is.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s)
        {
            var kernels = default(THalf);
            var group = LaneOutputs<T, TWide, THalf>.Group;
            var most = group * kernels.ForwardGroups;
            for (var start = 0; start < samples; start += most)
            {
                var end = Math.Min(samples, start + most);
                ref var each = ref s;
                for (var first = start; first < end; first += group)
                {
                    ForwardGroup(ref p, ref x, ref each, first, Math.Min(group, end - first), samples);
                    each = ref Unsafe.Add(ref each, kernels.LaneScratch);
                }

                each = ref s;
                for (var first = start; first < end; first += group)
                {
                    LaneOutputs<T, TWide, THalf>.Write(
                        ref each, ref Unsafe.Add(ref each, kernels.LaneLogits), ref Unsafe.Add(ref y, kernels.Outputs * first), Math.Min(group, end - first), samples);
                    each = ref Unsafe.Add(ref each, kernels.LaneScratch);
                }
            }

            return 0;
        }
    }
}
#endif
