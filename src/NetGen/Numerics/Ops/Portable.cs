using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>a * b + c with the product rounded first, on every machine and runtime.</summary>
internal readonly partial struct Portable : IMultiplyAdd<float>, IMultiplyAdd<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float a, float b, float c) => (float)((float)(a * b) + c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplySubtract(float a, float b, float c) => (float)((float)(a * b) - c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplySubtract(double a, double b, double c) => (double)((double)(a * b) - c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplyAdd(double a, double b, double c) => (double)((double)(a * b) + c);
}
