#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// The functions of 256 bits of double without AVX2, or where the runtime prefers 128 bits: calls, since two copies of a function in each kernel would leave
/// nothing of the limit for inlining; optimised from the first, as kernels are.
/// </summary>
internal static class DoubleHalves<TMultiplyAdd>
    where TMultiplyAdd : struct, IMultiplyAdd<Vector128<double>>
{
    private const MethodImplOptions Call = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    [MethodImpl(Call)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Exp(halves.Lower),
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Exp(halves.Upper));
    }

    [MethodImpl(Call)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Log(halves.Lower),
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Log(halves.Upper));
    }

    [MethodImpl(Call)]
    public static Vector256<double> Tanh(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Tanh(halves.Lower),
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Tanh(halves.Upper));
    }

    [MethodImpl(Call)]
    public static Vector256<double> Sigmoid(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Sigmoid(halves.Lower),
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Sigmoid(halves.Upper));
    }

    [MethodImpl(Call)]
    public static Vector256<double> Softplus(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Softplus(halves.Lower),
            DoubleFunctions<Vector128<double>, DoubleVector128, TMultiplyAdd>.Softplus(halves.Upper));
    }
}
#endif
