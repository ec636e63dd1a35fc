#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>One sample's passes on stack memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StackedPasses
{
    /// <summary>The forward pass.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernels">The network's passes.</typeparam>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="y">Receives the outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Predict<T, TKernels>(ref T p, ref T x, ref T y)
        where T : unmanaged
        where TKernels : struct, IStackedKernels<T> => Scratch.Run<T, ForwardPass<T, TKernels>>(ref p, ref x, ref y, 1, default);

    /// <summary>The step.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernels">The network's passes.</typeparam>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="t">The targets.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <returns>The loss before the step; not finite where a layer kept its parameters.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T, TKernels>(ref T p, ref T x, ref T t, T learningRate)
        where T : unmanaged
        where TKernels : struct, IStackedTraining<T> => Numbers.Of<T>(Scratch.Run<T, StepPass<T, TKernels>>(ref p, ref x, ref t, 1, learningRate));

    private readonly struct ForwardPass<T, TKernels> : IPass<T>
        where T : unmanaged
        where TKernels : struct, IStackedKernels<T>
    {
        public int ScratchLength => default(TKernels).ForwardScratch;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s)
        {
            var kernels = default(TKernels);
            kernels.Forward(ref p, ref x, ref s);
            kernels.Output(ref s, ref y);
            return 0;
        }
    }

    private readonly struct StepPass<T, TKernels> : IPass<T>
        where T : unmanaged
        where TKernels : struct, IStackedTraining<T>
    {
        public int ScratchLength => default(TKernels).ForwardScratch + default(TKernels).DeltaScratch;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Run(ref T p, ref T x, ref T y, int samples, T learningRate, ref T s)
        {
            var kernels = default(TKernels);
            ref var d = ref Unsafe.Add(ref s, kernels.ForwardScratch);
            kernels.ForwardToStep(ref p, ref x, ref s);
            var loss = kernels.LossAndDelta(ref s, ref y, ref d);
            return !Numbers.IsFinite(loss) || kernels.Update(ref p, ref x, ref s, ref d, learningRate) ? Numbers.ToDouble(loss) : double.NaN;
        }
    }
}
#endif
