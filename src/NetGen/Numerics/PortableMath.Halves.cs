#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Single128 = NetGen.Numerics.SingleFunctions<
    System.Runtime.Intrinsics.Vector128<float>, NetGen.Numerics.SingleVector128, NetGen.Numerics.PortableSingle128>;
using Double128 = NetGen.Numerics.DoubleFunctions<
    System.Runtime.Intrinsics.Vector128<double>, NetGen.Numerics.DoubleVector128, NetGen.Numerics.PortableDouble128>;

namespace NetGen.Numerics;

// The functions of 256 bits without AVX2, or where the runtime prefers 128 bits: calls, since two copies of a function in each kernel would leave
// nothing of the limit for inlining; optimised from the first, as kernels are.
public static partial class PortableMath
{
    private const MethodImplOptions Call = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    [MethodImpl(Call)]
    private static Vector256<float> HalvesExp(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(Single128.Exp(halves.Lower), Single128.Exp(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<float> HalvesLog(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(Single128.Log(halves.Lower), Single128.Log(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<float> HalvesTanh(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(Single128.Tanh(halves.Lower), Single128.Tanh(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<float> HalvesSigmoid(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(Single128.Sigmoid(halves.Lower), Single128.Sigmoid(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<float> HalvesSoftplus(Vector256<float> x)
    {
        var halves = Halves<float>.Of(x);
        return Halves<float>.Join(Single128.Softplus(halves.Lower), Single128.Softplus(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<double> HalvesExp(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(Double128.Exp(halves.Lower), Double128.Exp(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<double> HalvesLog(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(Double128.Log(halves.Lower), Double128.Log(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<double> HalvesTanh(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(Double128.Tanh(halves.Lower), Double128.Tanh(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<double> HalvesSigmoid(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(Double128.Sigmoid(halves.Lower), Double128.Sigmoid(halves.Upper));
    }

    [MethodImpl(Call)]
    private static Vector256<double> HalvesSoftplus(Vector256<double> x)
    {
        var halves = Halves<double>.Of(x);
        return Halves<double>.Join(Double128.Softplus(halves.Lower), Double128.Softplus(halves.Upper));
    }
}
#endif
