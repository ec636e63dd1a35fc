#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>A network's emitted passes over one sample, for one width of vectors. All references are to first values; lengths are the network's own.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISampleKernels<T>
    where T : unmanaged
{
    /// <summary>Computes the outputs of one sample.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="y">Receives the outputs.</param>
    void Predict(ref T p, ref T x, ref T y);
}
#endif
