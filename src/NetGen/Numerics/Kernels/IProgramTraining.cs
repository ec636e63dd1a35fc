#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The passes of a network that is emitted from its program, with those that train it.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IProgramTraining<T> : IProgramKernels<T>, ILaneTraining<T>
    where T : unmanaged
{
    /// <summary>Values of a sample's deltas.</summary>
    int DeltaScratch { get; }

    /// <summary>
    /// Groups that have memory of their own for what the forward pass keeps: as many as go together or, where dropout's masks are among it, all of a shard, since they are written before the first
    /// group is passed.
    /// </summary>
    int ScratchGroups { get; }

    /// <summary>The forward pass of a training step: dropout's masks count, which are among what the pass keeps.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="s">Receives what the pass keeps.</param>
    void TrainingForward(ref T p, ref T x, ref T s);

    /// <summary>The forward pass of a training step over a group of samples in the lanes.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="s">The inputs; receives what the pass keeps.</param>
    void TrainingLanes(ref T p, ref T s);

    /// <summary>Computes the loss of a sample, and leaves its derivatives by the logits.</summary>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="t">The targets.</param>
    /// <param name="d">Receives the derivatives.</param>
    T LossAndDelta(ref T s, ref T t, ref T d);

    /// <summary>Computes the derivatives by the logits where those by the outputs are given.</summary>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="t">The derivatives by the outputs.</param>
    /// <param name="d">Receives the derivatives by the logits.</param>
    void OutputDelta(ref T s, ref T t, ref T d);

    /// <summary>Passes the deltas of a sample down, and leaves its gradient.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="d">The deltas; those of the logits are there.</param>
    /// <param name="g">Receives the gradient, laid out like the parameters.</param>
    void Gradient(ref T p, ref T x, ref T s, ref T d, ref T g);
}
#endif
