#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>A narrow network's backward pass over as many samples as a vector has lanes, one in each.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneTraining<T> : ILaneKernels<T>, ILaneLosses<T>
    where T : unmanaged
{
    /// <summary>Values of a group's deltas.</summary>
    int LaneDeltas { get; }

    /// <summary>Groups whose losses are computed together.</summary>
    int LossGroups { get; }

    /// <summary>Values of the parameters, padding included.</summary>
    int BufferLength { get; }

    /// <summary>Passes the deltas down to the first layer.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="s">What the forward pass kept.</param>
    /// <param name="d">The deltas; those of the last layer are there.</param>
    void DeltaLanes(ref T p, ref T s, ref T d);

    /// <summary>Adds the gradients of groups of samples, each lane for itself.</summary>
    /// <param name="s">What the forward passes kept, group after group.</param>
    /// <param name="d">Their deltas.</param>
    /// <param name="g">The gradients, a group of lanes for each parameter.</param>
    /// <param name="groups">How many groups.</param>
    /// <param name="isFirst">Whether they overwrite what lies in <paramref name="g"/>.</param>
    void GradientLanes(ref T s, ref T d, ref T g, int groups, bool isFirst);
}
#endif
