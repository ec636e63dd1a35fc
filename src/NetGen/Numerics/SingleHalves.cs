#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// The functions of 256 bits of float without AVX2, or where the runtime prefers 128 bits: calls, since two copies of a function in each kernel would leave
/// nothing of the limit for inlining; optimised from the first, as kernels are.
/// </summary>
internal static class SingleHalves<TMultiplyAdd>
    where TMultiplyAdd : struct, IMultiplyAdd<Vector128<float>>
{
    private const MethodImplOptions Call = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    [MethodImpl(Call)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Exp(halves.Lower),
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Exp(halves.Upper));
    }

    [MethodImpl(Call)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Log(halves.Lower),
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Log(halves.Upper));
    }

    [MethodImpl(Call)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Tanh(halves.Lower),
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Tanh(halves.Upper));
    }

    [MethodImpl(Call)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Sigmoid(halves.Lower),
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Sigmoid(halves.Upper));
    }

    [MethodImpl(Call)]
    public static Vector256<float> Softplus(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Softplus(halves.Lower),
            SingleFunctions<Vector128<float>, SingleVector128, TMultiplyAdd>.Softplus(halves.Upper));
    }
}
#endif
