#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The step on one sample of a network that hands on its values through stack memory.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStackedTraining<T> : IStackedKernels<T>, ISampleLosses<T>
    where T : unmanaged
{
    /// <summary>Computes all layers up to the logits on the vectors that suit a step after it.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="s">Receives what the pass keeps.</param>
    void ForwardToStep(ref T p, ref T x, ref T s);

    /// <summary>Takes the step of one sample.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="d">The deltas; those of the last layer are there.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <returns>False where a layer's step is too large for its number type: it and those before it have kept their parameters.</returns>
    bool Update(ref T p, ref T x, ref T s, ref T d, T learningRate);
}
#endif
