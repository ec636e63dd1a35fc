#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>What of a network's shape the loops over a batch ask for: literals of emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INetworkShape
{
    /// <summary>Values of a sample.</summary>
    int Inputs { get; }

    /// <summary>Values that the network gives for a sample.</summary>
    int Outputs { get; }
}
#endif
