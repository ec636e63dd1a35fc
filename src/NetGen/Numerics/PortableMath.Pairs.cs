#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Single128 = NetGen.Numerics.SingleFunctions<
    System.Runtime.Intrinsics.Vector128<float>, NetGen.Numerics.SingleVector128, NetGen.Numerics.PortableSingle128>;
using Double128 = NetGen.Numerics.DoubleFunctions<
    System.Runtime.Intrinsics.Vector128<double>, NetGen.Numerics.DoubleVector128, NetGen.Numerics.PortableDouble128>;

namespace NetGen.Numerics;

// Of both halves: calls, since two copies of a function in each kernel would leave nothing of the limit for inlining; optimised from the first, as kernels are.
public static partial class PortableMath
{
    private const MethodImplOptions Call = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(Call)]
    public static VectorPair<float> Exp(VectorPair<float> x) => new(Single128.Exp(x.Lower), Single128.Exp(x.Upper));

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(Call)]
    public static VectorPair<float> Log(VectorPair<float> x) => new(Single128.Log(x.Lower), Single128.Log(x.Upper));

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(Call)]
    public static VectorPair<float> Tanh(VectorPair<float> x) => new(Single128.Tanh(x.Lower), Single128.Tanh(x.Upper));

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(Call)]
    public static VectorPair<float> Sigmoid(VectorPair<float> x) => new(Single128.Sigmoid(x.Lower), Single128.Sigmoid(x.Upper));

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(Call)]
    public static VectorPair<float> Softplus(VectorPair<float> x) => new(Single128.Softplus<SinglePieces128>(x.Lower), Single128.Softplus<SinglePieces128>(x.Upper));

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(Call)]
    public static VectorPair<float> Erf(VectorPair<float> x) => new(Single128.Erf<SinglePieces128>(x.Lower), Single128.Erf<SinglePieces128>(x.Upper));

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(Call)]
    public static VectorPair<double> Exp(VectorPair<double> x) => new(Double128.Exp(x.Lower), Double128.Exp(x.Upper));

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(Call)]
    public static VectorPair<double> Log(VectorPair<double> x) => new(Double128.Log(x.Lower), Double128.Log(x.Upper));

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(Call)]
    public static VectorPair<double> Tanh(VectorPair<double> x) => new(Double128.Tanh(x.Lower), Double128.Tanh(x.Upper));

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(Call)]
    public static VectorPair<double> Sigmoid(VectorPair<double> x) => new(Double128.Sigmoid(x.Lower), Double128.Sigmoid(x.Upper));

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(Call)]
    public static VectorPair<double> Softplus(VectorPair<double> x) => new(Double128.Softplus(x.Lower), Double128.Softplus(x.Upper));

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(Call)]
    public static VectorPair<double> Erf(VectorPair<double> x) => new(Double128.Erf(x.Lower), Double128.Erf(x.Upper));
}
#endif
