// The catalogue has this form of e^z - 1 too.
#pragma warning disable NETGEN054
namespace NetGen.Benchmarks.Formulas;

/// <summary>Activations and losses of the catalogue as somebody would write them by hand.</summary>
internal static class HandWritten
{
    public static float Sigmoid(float z) => 1 / (1 + MathF.Exp(-z));

    public static float Tanh(float z) => MathF.Tanh(z);

    public static float Relu(float z) => MathF.Max(0, z);

    public static float LeakyRelu(float z) => z > 0 ? z : 0.01f * z;

    public static float Elu(float z) => z > 0 ? z : MathF.Exp(z) - 1;

    public static float Selu(float z) => 1.0507009873554805f * (z > 0 ? z : 1.6732632423543772f * (MathF.Exp(z) - 1));

    public static float Gelu(float z) => 0.5f * z * (1 + NetGen.Formulas.Erf(z / 1.4142135623730951f));

    public static float GeluTanh(float z) => 0.5f * z * (1 + MathF.Tanh(0.7978845608028654f * (z + (0.044715f * z * z * z))));

    public static float Silu(float z) => z / (1 + MathF.Exp(-z));

    public static float Softplus(float z) => NetGen.Formulas.Softplus(z);

    public static float Softsign(float z) => z / (1 + MathF.Abs(z));

    public static float HardTanh(float z) => Math.Clamp(z, -1, 1);

    public static float HardSigmoid(float z) => Math.Clamp((z / 6) + 0.5f, 0, 1);

    public static float Mish(float z) => z * MathF.Tanh(NetGen.Formulas.Softplus(z));

    public static float Relu6(float z) => MathF.Min(MathF.Max(0, z), 6);

    public static float MeanSquaredError(float y, float t) => (y - t) * (y - t);

    public static float MeanAbsoluteError(float y, float t) => MathF.Abs(y - t);

    public static float Huber(float y, float t) => MathF.Abs(y - t) > 1 ? MathF.Abs(y - t) - 0.5f : 0.5f * (y - t) * (y - t);
}
