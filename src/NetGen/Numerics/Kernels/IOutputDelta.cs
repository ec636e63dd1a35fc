#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The deltas of one sample whose values are in memory and whose derivatives by the outputs are given.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOutputDelta<T>
    where T : unmanaged
{
    /// <summary>Computes the derivatives by the logits.</summary>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="t">The derivatives by the outputs.</param>
    /// <param name="d">Receives the derivatives by the logits in the last layer's place.</param>
    void OutputDelta(ref T s, ref T t, ref T d);
}
#endif
