#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The losses of a group of samples in the lanes, and their targets: values, or labels that stand for them.</summary>
/// <inheritdoc cref="LaneOutputs{T, TWide, THalf}"/>
internal static class LaneLosses<T, TWide, THalf>
    where T : unmanaged
    where TWide : struct, ILaneLosses<T>
    where THalf : struct, ILaneLosses<T>
{
    private static int Half => LaneOutputs<T, TWide, THalf>.Half;

    /// <summary>Adds up the losses of a group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(ref T s, ref T t, ref T d, int count, int samples)
    {
        if (LaneOutputs<T, TWide, THalf>.IsWide(samples))
        {
            return default(TWide).LossLanes(ref s, ref t, ref d, count);
        }

        var sum = default(THalf).LossLanes(ref s, ref t, ref d, count);
        if (samples > Half)
        {
            sum += default(THalf).LossLanes(ref Unsafe.Add(ref s, Half), ref Unsafe.Add(ref t, Half), ref Unsafe.Add(ref d, Half), count - Half);
        }

        return sum;
    }

    /// <summary>Computes the deltas of a group whose derivatives by the outputs are given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetDeltas(ref T s, ref T t, ref T d, int count, int samples)
    {
        if (LaneOutputs<T, TWide, THalf>.IsWide(samples))
        {
            default(TWide).OutputDeltaLanes(ref s, ref t, ref d, count);
            return;
        }

        default(THalf).OutputDeltaLanes(ref s, ref t, ref d, count);
        if (samples > Half)
        {
            default(THalf).OutputDeltaLanes(ref Unsafe.Add(ref s, Half), ref Unsafe.Add(ref t, Half), ref Unsafe.Add(ref d, Half), count - Half);
        }
    }

    /// <summary>Puts the targets of a group into the lanes.</summary>
    /// <param name="y">The targets of the batch.</param>
    /// <param name="labels">Its labels, which are read instead where there are any; else a null reference.</param>
    /// <param name="t">Receives the group's targets.</param>
    /// <param name="first">The group's first sample.</param>
    /// <param name="count">Its samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetTargets(ref T y, ref int labels, ref T t, int first, int count)
    {
        var outputs = default(THalf).Outputs;
        if (Unsafe.IsNullRef(ref labels))
        {
            Numbers.FromSamples(ref Unsafe.Add(ref y, outputs * first), ref t, outputs, count);
            return;
        }

        var group = LaneOutputs<T, TWide, THalf>.Group;
        Lanes.Clear(ref t, outputs * group);
        for (var k = 0; k < count; k++)
        {
            var label = Unsafe.Add(ref labels, first + k);
            Unsafe.Add(ref t, outputs == 1 ? k : (group * label) + k) = Numbers.Of<T>(outputs == 1 ? label : 1);
        }
    }
}
#endif
