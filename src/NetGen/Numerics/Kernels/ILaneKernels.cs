#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>A narrow network's forward pass over as many samples as a vector has lanes, one in each.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneKernels<T> : ISampleKernels<T>, ILaneOutputs<T>
    where T : unmanaged
{
    /// <summary>Values of a group of samples: the inputs, then what a forward pass keeps.</summary>
    int LaneScratch { get; }

    /// <summary>Where the logits of a group start.</summary>
    int LaneLogits { get; }

    /// <summary>Groups that go forward together.</summary>
    int ForwardGroups { get; }

    /// <summary>Computes all layers up to the logits.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="s">The inputs; receives what the pass keeps.</param>
    void ForwardLanes(ref T p, ref T s);
}
#endif
