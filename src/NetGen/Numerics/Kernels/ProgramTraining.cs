#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The same with what trains it. One sample has passes of its own, whose vectors lie along the channels: in the lanes it would leave all but one empty.</summary>
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
        : LaneTraining<T, TWide, THalf>.SumGradient(ref p, ref x, ref t, ref labels, samples, ref workspace, ref g, isGiven);

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

        kernels.Forward(ref p, ref x, ref s);
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
