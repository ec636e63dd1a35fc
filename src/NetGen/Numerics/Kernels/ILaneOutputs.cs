#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The output activation of as many samples as a vector has lanes, one in each: value i of sample n lies at group × i + n.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneOutputs<T> : INetworkShape
    where T : unmanaged
{
    /// <summary>Puts the outputs in the place of the logits.</summary>
    /// <param name="s">What the forward pass kept.</param>
    void OutputLanes(ref T s);
}
#endif
