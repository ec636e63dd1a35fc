#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The passes of a network that is emitted from its program: over a group of samples in the lanes, and over one sample.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IProgramKernels<T> : ILaneKernels<T>, IStackedKernels<T>
    where T : unmanaged
{
}
#endif
