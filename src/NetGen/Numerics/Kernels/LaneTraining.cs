#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The same with what trains it.</summary>
/// <inheritdoc cref="LaneInference{T, TWide, THalf}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LaneTraining<T, TWide, THalf> : LaneInference<T, TWide, THalf>
    where T : unmanaged
    where TWide : struct, ILaneTraining<T>
    where THalf : struct, ILaneTraining<T>
{
    private protected static int Group => LaneOutputs<T, TWide, THalf>.Group;

    /// <summary>Sums the losses of a batch.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The samples.</param>
    /// <param name="t">Their targets.</param>
    /// <param name="samples">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumLoss(ref T p, ref T x, ref T t, int samples) => Scratch.Run<T, LossPass>(ref p, ref x, ref t, samples, default);

    /// <summary>Sums the gradients of a batch.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The samples.</param>
    /// <param name="t">Their targets; not read where there are labels.</param>
    /// <param name="labels">Their labels, or a null reference.</param>
    /// <param name="samples">How many.</param>
    /// <param name="workspace">Memory for the passes.</param>
    /// <param name="g">Receives the sum, laid out like the parameters.</param>
    /// <param name="isGiven">Whether what stands for the targets are the derivatives of somebody's loss by the outputs.</param>
    /// <returns>The sum of the losses.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumGradient(ref T p, ref T x, ref T t, ref int labels, int samples, ref T workspace, ref T g, bool isGiven)
    {
        var kernels = default(THalf);
        ref var deltas = ref Unsafe.Add(ref workspace, kernels.LaneScratch * LaneGroups.Most);
        ref var targets = ref Unsafe.Add(ref deltas, kernels.LaneDeltas * LaneGroups.Most);
        ref var sums = ref Unsafe.Add(ref targets, kernels.Outputs * Group);

        // Such a batch writes one half of the lanes only; the other may hold what an earlier, longer one left.
        if (samples <= LaneOutputs<T, TWide, THalf>.Half)
        {
            Lanes.Clear(ref sums, kernels.BufferLength * Group);
        }

        var loss = 0.0;
        for (var start = 0; start < samples; start += Group * LaneGroups.Most)
        {
            var end = Math.Min(samples, start + (Group * LaneGroups.Most));
            var groups = (end - start + Group - 1) / Group;
            loss = AddLosses(ref p, ref x, ref t, ref labels, ref workspace, ref deltas, ref targets, start, end, samples, loss, isGiven);
            for (var group = 0; group < groups; group++)
            {
                PassDown(ref p, ref Unsafe.Add(ref workspace, kernels.LaneScratch * group), ref Unsafe.Add(ref deltas, kernels.LaneDeltas * group), samples);
            }

            AddGradients(ref workspace, ref deltas, ref sums, groups, start == 0, samples);
        }

        Numbers.SumGroups(ref sums, ref g, kernels.BufferLength);
        return loss;
    }

    // One pass over several groups, then the next: a group's chain of functions is computed while the one before it still is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double AddLosses(
        ref T p, ref T x, ref T t, ref int labels, ref T s, ref T d, ref T targets, int start, int end, int samples, double loss, bool isGiven)
    {
        var kernels = default(THalf);
        ref var each = ref s;
        for (var first = start; first < end; first += Group)
        {
            ForwardGroup(ref p, ref x, ref each, first, Math.Min(Group, end - first), samples);
            each = ref Unsafe.Add(ref each, kernels.LaneScratch);
        }

        each = ref s;
        ref var delta = ref d;
        for (var first = start; first < end; first += Group)
        {
            var count = Math.Min(Group, end - first);
            LaneLosses<T, TWide, THalf>.SetTargets(ref t, ref labels, ref targets, first, count);
            if (isGiven)
            {
                LaneLosses<T, TWide, THalf>.SetDeltas(ref each, ref targets, ref delta, count, samples);
            }
            else
            {
                loss += LaneLosses<T, TWide, THalf>.Sum(ref each, ref targets, ref delta, count, samples);
            }

            each = ref Unsafe.Add(ref each, kernels.LaneScratch);
            delta = ref Unsafe.Add(ref delta, kernels.LaneDeltas);
        }

        return loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void PassDown(ref T p, ref T s, ref T d, int samples)
    {
        if (LaneOutputs<T, TWide, THalf>.IsWide(samples))
        {
            default(TWide).DeltaLanes(ref p, ref s, ref d);
            return;
        }

        var half = LaneOutputs<T, TWide, THalf>.Half;
        default(THalf).DeltaLanes(ref p, ref s, ref d);
        if (samples > half)
        {
            default(THalf).DeltaLanes(ref p, ref Unsafe.Add(ref s, half), ref Unsafe.Add(ref d, half));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void AddGradients(ref T s, ref T d, ref T g, int groups, bool isFirst, int samples)
    {
        if (LaneOutputs<T, TWide, THalf>.IsWide(samples))
        {
            default(TWide).GradientLanes(ref s, ref d, ref g, groups, isFirst);
            return;
        }

        var half = LaneOutputs<T, TWide, THalf>.Half;
        default(THalf).GradientLanes(ref s, ref d, ref g, groups, isFirst);
        if (samples > half)
        {
            default(THalf).GradientLanes(ref Unsafe.Add(ref s, half), ref Unsafe.Add(ref d, half), ref Unsafe.Add(ref g, half), groups, isFirst);
        }
    }

    private readonly struct LossPass : IPass<T>
    {
        public int ScratchLength =>
            ((default(THalf).LaneScratch + default(THalf).LaneDeltas) * default(THalf).LossGroups) + (default(THalf).Outputs * Group);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s)
        {
            var kernels = default(THalf);
            var most = Group * kernels.LossGroups;
            ref var deltas = ref Unsafe.Add(ref s, kernels.LaneScratch * kernels.LossGroups);
            ref var targets = ref Unsafe.Add(ref deltas, kernels.LaneDeltas * kernels.LossGroups);
            var loss = 0.0;
            for (var start = 0; start < samples; start += most)
            {
                loss = AddLosses(
                    ref p, ref x, ref y, ref Unsafe.NullRef<int>(), ref s, ref deltas, ref targets, start, Math.Min(samples, start + most), samples, loss, isGiven: false);
            }

            return loss;
        }
    }
}
#endif
