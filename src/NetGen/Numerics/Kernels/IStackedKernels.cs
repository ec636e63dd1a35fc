#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The passes over one sample of a network that hands on its values through stack memory.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStackedKernels<T>
    where T : unmanaged
{
    /// <summary>Values that a forward pass keeps.</summary>
    int ForwardScratch { get; }

    /// <summary>Computes all layers up to the logits.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The sample.</param>
    /// <param name="s">Receives what the pass keeps.</param>
    void Forward(ref T p, ref T x, ref T s);

    /// <summary>Computes the outputs from the logits.</summary>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="y">Receives the outputs.</param>
    void Output(ref T s, ref T y);
}
#endif
