#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// Names <see cref="Arithmetic.Fused"/> as a type: kernels whose multiply-adds are rounded once where the processor can, with the functions of
/// <see cref="FusedMath"/>. As a type argument it costs nothing: the compiler knows it, and makes code for each of the two arithmetics.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Fused;
#endif
