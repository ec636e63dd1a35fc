#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>How the losses of a batch become one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReduction
{
    /// <summary>Whether the loss of a batch is the mean over its samples, and not the sum.</summary>
    bool IsMean { get; }
}
#endif
