#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The losses of as many samples as a vector has lanes.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneLosses<T> : ILaneOutputs<T>
    where T : unmanaged
{
    /// <summary>Adds up the losses, and leaves their derivatives by the logits.</summary>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="t">The targets.</param>
    /// <param name="d">Receives the derivatives; 0 in lanes without a sample.</param>
    /// <param name="count">How many lanes have a sample: all where it is more than there are, none where it is negative.</param>
    double LossLanes(ref T s, ref T t, ref T d, int count);

    /// <summary>Computes the derivatives by the logits where those by the outputs are given.</summary>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="t">The derivatives by the outputs.</param>
    /// <param name="d">Receives the derivatives by the logits, 0 in lanes without a sample.</param>
    /// <param name="count">Lanes that have a sample.</param>
    void OutputDeltaLanes(ref T s, ref T t, ref T d, int count);
}
#endif
