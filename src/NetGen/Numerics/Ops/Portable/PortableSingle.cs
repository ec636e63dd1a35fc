using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>a * b + c and a * b - c of a float with the product rounded first, on every machine and runtime.</summary>
internal readonly struct PortableSingle : IMultiplyAdd<float, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float a, float b, float c) => (float)((float)(a * b) + c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplySubtract(float a, float b, float c) => (float)((float)(a * b) - c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Linear(float a, float x, float b) => MultiplyAdd(a, x, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Scale(float x, float a, float b) => MultiplyAdd(x, a, b);
}
