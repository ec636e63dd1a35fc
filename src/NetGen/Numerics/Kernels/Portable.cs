#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// Names <see cref="Arithmetic.Portable"/> as a type: kernels that round every product and every sum, with the functions of <see cref="PortableMath"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Portable;
#endif
