#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Trains a network that is emitted from its program, and gives the derivatives by the inputs, which are computed sample by sample.</summary>
/// <inheritdoc cref="LaneInference{T, TWide, THalf}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ProgramInputs<T, TWide, THalf> : ProgramTraining<T, TWide, THalf>
    where T : unmanaged
    where TWide : struct, IProgramInputs<T>
    where THalf : struct, IProgramInputs<T>
{
    /// <summary>Computes the derivatives of each sample's loss by its inputs.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The samples.</param>
    /// <param name="t">Their targets, or the derivatives by their outputs.</param>
    /// <param name="samples">How many.</param>
    /// <param name="s">Memory for the passes.</param>
    /// <param name="r">Receives the derivatives.</param>
    /// <param name="isGiven">Whether what stands for the targets are the derivatives of somebody's loss by the outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InputGradients(ref T p, ref T x, ref T t, int samples, ref T s, ref T r, bool isGiven)
    {
        var kernels = default(THalf);
        ref var d = ref Unsafe.Add(ref s, kernels.ForwardScratch);
        for (var n = 0; n < samples; n++)
        {
            ref var sample = ref Unsafe.Add(ref x, kernels.Inputs * n);
            ref var target = ref Unsafe.Add(ref t, kernels.Outputs * n);
            kernels.Forward(ref p, ref sample, ref s);
            if (isGiven)
            {
                kernels.OutputDelta(ref s, ref target, ref d);
            }
            else
            {
                kernels.LossAndDelta(ref s, ref target, ref d);
            }

            kernels.InputGradient(ref p, ref sample, ref s, ref d, ref Unsafe.Add(ref r, kernels.Inputs * n));
        }
    }
}
#endif
