#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>A network's forward pass over a tile: several samples at once, the scratch of one after that of another.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITileKernels<T> : INetworkShape, ISampleKernels<T>, IStackedKernels<T>
    where T : unmanaged
{
    /// <summary>Where the logits lie in a sample's scratch.</summary>
    int Logits { get; }

    /// <summary>Samples of a tile that only goes forward.</summary>
    int ForwardSamples { get; }

    /// <summary>Computes all layers up to the logits.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The samples.</param>
    /// <param name="s">Receives what the pass keeps.</param>
    /// <param name="samples">How many.</param>
    void ForwardTile(ref T p, ref T x, ref T s, int samples);
}
#endif
