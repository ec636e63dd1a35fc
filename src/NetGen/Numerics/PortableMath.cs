using System.Runtime.CompilerServices;
using SingleScalarFunctions = NetGen.Numerics.SingleFunctions<
    float, NetGen.Numerics.SingleScalar, NetGen.Numerics.Portable>;
using DoubleScalarFunctions = NetGen.Numerics.DoubleFunctions<
    double, NetGen.Numerics.DoubleScalar, NetGen.Numerics.Portable>;

namespace NetGen.Numerics;

/// <summary>TODO</summary>
public static partial class PortableMath
{
    /// <summary>a * b + c</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c) => default(Portable).MultiplyAdd(a, b, c);

    /// <summary>TODO</summary>
    public static float Exp(float x) => SingleScalarFunctions.Exp(x);

    /// <summary>TODO</summary>
    public static float Log(float x) => SingleScalarFunctions.Log(x);

    /// <summary>TODO</summary>
    public static float Tanh(float x) => SingleScalarFunctions.Tanh(x);

    /// <summary>TODO</summary>
    public static float Sigmoid(float x) => SingleScalarFunctions.Sigmoid(x);

    /// <summary>TODO</summary>
    public static float Softplus(float x) => SingleScalarFunctions.Softplus(x);

    /// <summary>a * b + c</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double a, double b, double c) => default(Portable).MultiplyAdd(a, b, c);

    /// <summary>TODO</summary>
    public static double Exp(double x) => DoubleScalarFunctions.Exp(x);

    /// <summary>TODO</summary>
    public static double Log(double x) => DoubleScalarFunctions.Log(x);

    /// <summary>TODO</summary>
    public static double Tanh(double x) => DoubleScalarFunctions.Tanh(x);

    /// <summary>TODO</summary>
    public static double Sigmoid(double x) => DoubleScalarFunctions.Sigmoid(x);

    /// <summary>TODO</summary>
    public static double Softplus(double x) => DoubleScalarFunctions.Softplus(x);
}
