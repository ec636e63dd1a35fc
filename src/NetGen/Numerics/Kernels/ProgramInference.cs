#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The passes of a network that is emitted from its program: a batch puts a sample in each lane of a vector.</summary>
/// <inheritdoc cref="LaneInference{T, TWide, THalf}"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ProgramInference<T, TWide, THalf> : LaneInference<T, TWide, THalf>
    where T : unmanaged
    where TWide : struct, IProgramKernels<T>
    where THalf : struct, IProgramKernels<T>
{
}
#endif
