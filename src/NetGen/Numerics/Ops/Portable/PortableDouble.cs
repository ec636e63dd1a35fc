using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>a * b + c and a * b - c of a double with the product rounded first, on every machine and runtime.</summary>
internal readonly struct PortableDouble : IMultiplyAdd<double, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplyAdd(double a, double b, double c) => (double)((double)(a * b) + c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplySubtract(double a, double b, double c) => (double)((double)(a * b) - c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Linear(double a, double x, double b) => MultiplyAdd(a, x, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Scale(double x, double a, double b) => MultiplyAdd(x, a, b);
}
