#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The same with what trains it.</summary>
/// <inheritdoc cref="TileInference{T, TKernels}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TileTraining<T, TKernels> : TileInference<T, TKernels>
    where T : unmanaged
    where TKernels : struct, ITileTraining<T>, IOutputDelta<T>
{
    /// <inheritdoc cref="LaneTraining{T, TWide, THalf}.SumLoss"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumLoss(ref T p, ref T x, ref T t, int samples) => Scratch.Run<T, LossPass>(ref p, ref x, ref t, samples, default);

    /// <inheritdoc cref="LaneTraining{T, TWide, THalf}.SumGradient"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumGradient(ref T p, ref T x, ref T t, ref int labels, int samples, ref T workspace, ref T g, bool isGiven)
    {
        var kernels = default(TKernels);
        ref var deltas = ref Unsafe.Add(ref workspace, kernels.ForwardScratch * kernels.TrainingSamples);
        Lanes.Clear(ref g, kernels.BufferLength);
        var loss = 0.0;
        for (var first = 0; first < samples; first += kernels.TrainingSamples)
        {
            var count = Math.Min(kernels.TrainingSamples, samples - first);
            ref var tile = ref Unsafe.Add(ref x, kernels.Inputs * first);
            kernels.ForwardTile(ref p, ref tile, ref workspace, count);
            loss = isGiven ? SetDeltas(ref workspace, ref Unsafe.Add(ref t, kernels.Outputs * first), ref deltas, count)
                : Unsafe.IsNullRef(ref labels) ? AddLosses(ref workspace, ref Unsafe.Add(ref t, kernels.Outputs * first), ref deltas, count, loss)
                : AddLosses(ref workspace, ref Unsafe.Add(ref labels, first), ref deltas, count, loss);
            kernels.AddGradient(ref p, ref tile, ref workspace, ref deltas, ref g, count);
        }

        return loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double AddLosses(ref T s, ref T t, ref T d, int count, double loss)
    {
        var kernels = default(TKernels);
        for (var n = 0; n < count; n++)
        {
            loss += Numbers.ToDouble(kernels.LossAndDelta(
                ref Unsafe.Add(ref s, kernels.ForwardScratch * n), ref Unsafe.Add(ref t, kernels.Outputs * n), ref Unsafe.Add(ref d, kernels.DeltaScratch * n)));
        }

        return loss;
    }

    // The loss is somebody else's.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SetDeltas(ref T s, ref T t, ref T d, int count)
    {
        var kernels = default(TKernels);
        for (var n = 0; n < count; n++)
        {
            kernels.OutputDelta(ref Unsafe.Add(ref s, kernels.ForwardScratch * n), ref Unsafe.Add(ref t, kernels.Outputs * n), ref Unsafe.Add(ref d, kernels.DeltaScratch * n));
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double AddLosses(ref T s, ref int labels, ref T d, int count, double loss)
    {
        var kernels = default(TKernels);
        Span<T> target = stackalloc T[kernels.Outputs];
        for (var n = 0; n < count; n++)
        {
            var label = Unsafe.Add(ref labels, n);
            target.Clear();
            target[kernels.Outputs == 1 ? 0 : label] = Numbers.Of<T>(kernels.Outputs == 1 ? label : 1);
            loss += Numbers.ToDouble(kernels.LossAndDelta(
                ref Unsafe.Add(ref s, kernels.ForwardScratch * n), ref target[0], ref Unsafe.Add(ref d, kernels.DeltaScratch * n)));
        }

        return loss;
    }

    private readonly struct LossPass : IPass<T>
    {
        public int ScratchLength => (default(TKernels).ForwardScratch + default(TKernels).DeltaScratch) * default(TKernels).ForwardSamples;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s)
        {
            var kernels = default(TKernels);
            ref var deltas = ref Unsafe.Add(ref s, kernels.ForwardScratch * kernels.ForwardSamples);
            var loss = 0.0;
            for (var first = 0; first < samples; first += kernels.ForwardSamples)
            {
                var count = Math.Min(kernels.ForwardSamples, samples - first);
                kernels.ForwardTile(ref p, ref Unsafe.Add(ref x, kernels.Inputs * first), ref s, count);
                loss = AddLosses(ref s, ref Unsafe.Add(ref y, kernels.Outputs * first), ref deltas, count, loss);
            }

            return loss;
        }
    }
}
#endif
