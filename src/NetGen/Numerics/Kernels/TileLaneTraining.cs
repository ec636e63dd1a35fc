#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The same with what trains it.</summary>
/// <inheritdoc cref="TileLaneInference{T, TWide, TKernels}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TileLaneTraining<T, TWide, TKernels> : TileLaneInference<T, TWide, TKernels>
    where T : unmanaged
    where TWide : struct, ILaneLosses<T>
    where TKernels : struct, ITileTraining<T>, ILaneLosses<T>
{
    private static int Group => LaneTile<T, TWide, TKernels>.Group;

    /// <inheritdoc cref="LaneTraining{T, TWide, THalf}.SumLoss"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumLoss(ref T p, ref T x, ref T t, int samples) => Scratch.Run<T, LossPass>(ref p, ref x, ref t, samples, default);

    /// <inheritdoc cref="LaneTraining{T, TWide, THalf}.SumGradient"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumGradient(ref T p, ref T x, ref T t, ref int labels, int samples, ref T workspace, ref T g, bool isGiven)
    {
        var kernels = default(TKernels);
        ref var d = ref Unsafe.Add(ref workspace, kernels.ForwardScratch * kernels.TrainingSamples);
        ref var lanes = ref Unsafe.Add(ref d, kernels.DeltaScratch * kernels.TrainingSamples);
        ref var deltas = ref Unsafe.Add(ref lanes, 2 * LaneTile<T, TWide, TKernels>.Length);

        // Values of the last vector that are no outputs.
        Lanes.Clear(ref Unsafe.Add(ref deltas, kernels.Outputs * Group), LaneTile<T, TWide, TKernels>.Length - (kernels.Outputs * Group));
        Lanes.Clear(ref g, kernels.BufferLength);
        var loss = 0.0;
        for (var first = 0; first < samples; first += kernels.TrainingSamples)
        {
            var count = Math.Min(kernels.TrainingSamples, samples - first);
            ref var tile = ref Unsafe.Add(ref x, kernels.Inputs * first);
            kernels.ForwardTile(ref p, ref tile, ref workspace, count);
            for (var n = 0; n < count; n += Group)
            {
                var some = Math.Min(Group, count - n);
                loss += GroupLoss(ref workspace, ref t, ref labels, ref lanes, first, n, some, isGiven);
                Numbers.ToRows(
                    ref deltas, ref Unsafe.Add(ref d, (kernels.DeltaScratch * n) + kernels.LastDelta), kernels.DeltaScratch, LaneTile<T, TWide, TKernels>.Row, some);
            }

            kernels.AddGradient(ref p, ref tile, ref workspace, ref d, ref g, count);
        }

        return loss;
    }

    // The loss of samples from n on of the tile that starts at first: logits, targets and deltas lie one after another in the lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double GroupLoss(ref T s, ref T t, ref int labels, ref T lanes, int first, int n, int count, bool isGiven)
    {
        ref var targets = ref Unsafe.Add(ref lanes, LaneTile<T, TWide, TKernels>.Length);
        ref var deltas = ref Unsafe.Add(ref targets, LaneTile<T, TWide, TKernels>.Length);
        LaneTile<T, TWide, TKernels>.ReadLogits(ref s, ref lanes, n, count);
        LaneLosses<T, TWide, TKernels>.SetTargets(ref t, ref labels, ref targets, first + n, count);
        if (isGiven)
        {
            LaneLosses<T, TWide, TKernels>.SetDeltas(ref lanes, ref targets, ref deltas, count, count);
            return 0;
        }

        return LaneLosses<T, TWide, TKernels>.Sum(ref lanes, ref targets, ref deltas, count, count);
    }

    private readonly struct LossPass : IPass<T>
    {
        public int ScratchLength => (default(TKernels).ForwardScratch * default(TKernels).ForwardSamples) + (3 * LaneTile<T, TWide, TKernels>.Length);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s)
        {
            var kernels = default(TKernels);
            ref var lanes = ref Unsafe.Add(ref s, kernels.ForwardScratch * kernels.ForwardSamples);
            var loss = 0.0;
            for (var first = 0; first < samples; first += kernels.ForwardSamples)
            {
                var count = Math.Min(kernels.ForwardSamples, samples - first);
                kernels.ForwardTile(ref p, ref Unsafe.Add(ref x, kernels.Inputs * first), ref s, count);
                for (var n = 0; n < count; n += Group)
                {
                    loss += GroupLoss(ref s, ref y, ref Unsafe.NullRef<int>(), ref lanes, first, n, Math.Min(Group, count - n), isGiven: false);
                }
            }

            return loss;
        }
    }
}
#endif
