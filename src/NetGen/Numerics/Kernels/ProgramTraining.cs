#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Trains a network that is emitted from its program. One sample has passes of its own, whose vectors lie along the channels: in the lanes it would leave all but one empty.</summary>
/// <inheritdoc cref="LaneInference{T, TWide, THalf}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ProgramTraining<T, TWide, THalf> : LaneTraining<T, TWide, THalf>
    where T : unmanaged
    where TWide : struct, IProgramTraining<T>
    where THalf : struct, IProgramTraining<T>
{
    /// <inheritdoc cref="LaneTraining{T, TWide, THalf}.SumGradient"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static new double SumGradient(ref T p, ref T x, ref T t, ref int labels, int samples, ref T workspace, ref T g, bool isGiven) => samples == 1
        ? OfOne(ref p, ref x, ref t, ref labels, ref workspace, ref g, isGiven)
        : OfGroups(ref p, ref x, ref t, ref labels, samples, ref workspace, ref g, isGiven);

    // All passes over a group, then the next group: what they keep is more than the near caches hold of several.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double OfGroups(ref T p, ref T x, ref T t, ref int labels, int samples, ref T workspace, ref T g, bool isGiven)
    {
        var kernels = default(THalf);
        ref var deltas = ref Unsafe.Add(ref workspace, kernels.LaneScratch * kernels.ScratchGroups);
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
            var groups = (Math.Min(samples - start, Group * LaneGroups.Most) + Group - 1) / Group;
            ref var kept = ref Unsafe.Add(ref workspace, kernels.ScratchGroups == LaneGroups.Most ? 0 : kernels.LaneScratch * (start / Group));
            for (var group = 0; group < groups; group++)
            {
                ref var s = ref Unsafe.Add(ref kept, kernels.LaneScratch * group);
                ref var d = ref Unsafe.Add(ref deltas, kernels.LaneDeltas * group);
                loss += PassGroup(ref p, ref x, ref t, ref labels, ref s, ref d, ref targets, start + (Group * group), samples, isGiven);
            }

            AddGradients(ref kept, ref deltas, ref sums, groups, start == 0, samples);
        }

        Numbers.SumGroups(ref sums, ref g, kernels.BufferLength);
        return loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double PassGroup(ref T p, ref T x, ref T t, ref int labels, ref T s, ref T d, ref T targets, int first, int samples, bool isGiven)
    {
        var inputs = default(THalf).Inputs;
        var count = Math.Min(Group, samples - first);
        Numbers.FromSamples(ref Unsafe.Add(ref x, inputs * first), ref s, inputs, count);
        LaneLosses<T, TWide, THalf>.SetTargets(ref t, ref labels, ref targets, first, count);
        if (LaneOutputs<T, TWide, THalf>.IsWide(samples))
        {
            default(TWide).TrainingLanes(ref p, ref s);
        }
        else
        {
            default(THalf).TrainingLanes(ref p, ref s);
            if (samples > LaneOutputs<T, TWide, THalf>.Half)
            {
                default(THalf).TrainingLanes(ref p, ref Unsafe.Add(ref s, LaneOutputs<T, TWide, THalf>.Half));
            }
        }

        var loss = 0.0;
        if (isGiven)
        {
            LaneLosses<T, TWide, THalf>.SetDeltas(ref s, ref targets, ref d, count, samples);
        }
        else
        {
            loss = LaneLosses<T, TWide, THalf>.Sum(ref s, ref targets, ref d, count, samples);
        }

        PassDown(ref p, ref s, ref d, samples);
        return loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double OfOne(ref T p, ref T x, ref T t, ref int labels, ref T s, ref T g, bool isGiven)
    {
        var kernels = default(THalf);
        ref var d = ref Unsafe.Add(ref s, kernels.ForwardScratch);
        ref var target = ref t;
        if (!Unsafe.IsNullRef(ref labels))
        {
            target = ref Unsafe.Add(ref d, kernels.DeltaScratch);
            SetTarget(ref target, labels);
        }

        kernels.TrainingForward(ref p, ref x, ref s);
        var loss = 0.0;
        if (isGiven)
        {
            kernels.OutputDelta(ref s, ref target, ref d);
        }
        else
        {
            loss = Numbers.ToDouble(kernels.LossAndDelta(ref s, ref target, ref d));
        }

        kernels.Gradient(ref p, ref x, ref s, ref d, ref g);
        return loss;
    }

    private static void SetTarget(ref T target, int label)
    {
        var outputs = default(THalf).Outputs;
        for (var k = 0; k < outputs; k++)
        {
            Unsafe.Add(ref target, k) = default;
        }

        Unsafe.Add(ref target, outputs == 1 ? 0 : label) = Numbers.Of<T>(outputs == 1 ? label : 1);
    }
}
#endif
