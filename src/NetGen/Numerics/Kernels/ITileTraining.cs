#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>A network's backward pass over a tile of samples.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITileTraining<T> : ITileKernels<T>, ISampleLosses<T>
    where T : unmanaged
{
    /// <summary>Samples of a tile that trains.</summary>
    int TrainingSamples { get; }

    /// <summary>Values of the parameters, padding included.</summary>
    int BufferLength { get; }

    /// <summary>Where the last layer's deltas lie among a sample's.</summary>
    int LastDelta { get; }

    /// <summary>Adds the gradients of several samples, in order.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="x">The samples.</param>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="d">The deltas; those of the last layer are there.</param>
    /// <param name="g">The gradient, laid out like the parameters.</param>
    /// <param name="samples">How many.</param>
    void AddGradient(ref T p, ref T x, ref T s, ref T d, ref T g, int samples);
}
#endif
