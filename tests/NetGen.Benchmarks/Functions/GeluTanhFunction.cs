using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Functions;

/// <summary>GELU with tanh as networks compute it: z times the logistic function of 2u, u = √(2/π)(z + 0.044715z³).</summary>
internal readonly struct GeluTanhFunction : IElementaryFunction
{
    private const float Linear = 1.59576912f;
    private const float Cubic = 0.0713548163f;

    public static Vector128<float> At(Vector128<float> x) =>
        x * FusedMath.Sigmoid(x * FusedMath.MultiplyAdd(x * x, Vector128.Create(Cubic), Vector128.Create(Linear)));

    public static Vector256<float> At(Vector256<float> x) =>
        x * FusedMath.Sigmoid(x * FusedMath.MultiplyAdd(x * x, Vector256.Create(Cubic), Vector256.Create(Linear)));

    public static Vector512<float> At(Vector512<float> x) =>
        x * FusedMath.Sigmoid(x * FusedMath.MultiplyAdd(x * x, Vector512.Create(Cubic), Vector512.Create(Linear)));

    public static Vector128<double> At(Vector128<double> x) =>
        x * FusedMath.Sigmoid(x * FusedMath.MultiplyAdd(x * x, Vector128.Create((double)Cubic), Vector128.Create((double)Linear)));

    public static Vector256<double> At(Vector256<double> x) =>
        x * FusedMath.Sigmoid(x * FusedMath.MultiplyAdd(x * x, Vector256.Create((double)Cubic), Vector256.Create((double)Linear)));

    public static Vector512<double> At(Vector512<double> x) =>
        x * FusedMath.Sigmoid(x * FusedMath.MultiplyAdd(x * x, Vector512.Create((double)Cubic), Vector512.Create((double)Linear)));
}
