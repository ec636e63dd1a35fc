#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The passes of a network that is emitted from its program and trains, with the one that gives the derivatives by the inputs.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IProgramInputs<T> : IProgramTraining<T>
    where T : unmanaged
{
    /// <summary>Passes the deltas of a sample down to its inputs.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="d">The deltas; those of the logits are there.</param>
    /// <param name="r">Receives the derivatives by the inputs.</param>
    void InputGradient(ref T p, ref T x, ref T s, ref T d, ref T r);
}
#endif
