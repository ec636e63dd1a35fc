#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The loss of one sample whose values are in memory.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISampleLosses<T>
    where T : unmanaged
{
    /// <summary>Values of a sample's deltas.</summary>
    int DeltaScratch { get; }

    /// <summary>Computes the loss and its derivatives by the logits.</summary>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="t">The targets.</param>
    /// <param name="d">Receives the derivatives in the last layer's place.</param>
    T LossAndDelta(ref T s, ref T t, ref T d);
}
#endif
