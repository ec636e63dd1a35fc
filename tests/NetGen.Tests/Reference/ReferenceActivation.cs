using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Formulas;

namespace NetGen.Tests.Reference;

/// <summary>
/// The activations as the textbooks write them, with <see cref="Math"/> and in double precision: written a second time on purpose,
/// so that a slip in the generator's catalogue has nothing to agree with.
/// </summary>
internal static class ReferenceActivation
{
    private const double SeluLambda = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;
    private const double GeluCubic = 0.044715;
    private static readonly double GeluScale = Math.Sqrt(2 / Math.PI);

    /// <summary>The layer's outputs of its pre-activations.</summary>
    public static double[] Value(LayerCase layer, double[] z)
    {
        if (layer.Activation != Activation.Softmax)
        {
            return [.. z.Select(value => Value(layer, value))];
        }

        // Shifting by the largest leaves the quotients as they are and keeps the exponentials finite.
        var largest = z.Max();
        var exponentials = z.Select(value => Math.Exp(value - largest)).ToArray();
        var sum = exponentials.Sum();
        return [.. exponentials.Select(value => value / sum)];
    }

    /// <summary>∂a_i/∂z_j for all i, j: diagonal for all but softmax.</summary>
    public static double[,] Jacobian(LayerCase layer, double[] z, double[] a)
    {
        var jacobian = new double[z.Length, z.Length];
        for (var i = 0; i < z.Length; i++)
        {
            for (var j = 0; j < z.Length; j++)
            {
                var same = i == j ? 1.0 : 0.0;
                jacobian[i, j] = layer.Activation == Activation.Softmax ? a[i] * (same - a[j]) : i == j ? Derivative(layer, z[i]) : 0;
            }
        }

        return jacobian;
    }

    private static double Value(LayerCase layer, double z) => layer.Own is { } own ? own.Value(z) : layer.Activation switch
    {
        Activation.Identity => z,
        Activation.Sigmoid => Sigmoid(z),
        Activation.Tanh => Math.Tanh(Gain(layer) * z),
        Activation.Relu => Math.Max(z, 0),
        Activation.LeakyRelu => z > 0 ? z : (layer.Alpha ?? 0.01) * z,
        Activation.Elu => z > 0 ? z : (layer.Alpha ?? 1) * (Math.Exp(z) - 1),
        Activation.Selu => SeluLambda * (z > 0 ? z : SeluAlpha * (Math.Exp(z) - 1)),
        Activation.Gelu => 0.5 * z * (1 + PreciseFunctions.Erf(z / Math.Sqrt(2))),
        Activation.GeluTanh => 0.5 * z * (1 + Math.Tanh(GeluScale * (z + (GeluCubic * z * z * z)))),
        Activation.Silu => z * Sigmoid(z),
        Activation.Softplus => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))),
        Activation.Softsign => z / (1 + Math.Abs(z)),
        Activation.HardTanh => Math.Clamp(z, -1, 1),
        Activation.Relu6 => Math.Min(Math.Max(z, 0), 6),
        Activation.HardSigmoid => Math.Clamp((z / 6) + 0.5, 0, 1),
        Activation.Mish => z * Math.Tanh(Math.Log(1 + Math.Exp(z))),
        _ => throw Unknown(layer.Activation),
    };

    private static double Derivative(LayerCase layer, double z) => layer.Own is { } own ? own.Slope(z) : layer.Activation switch
    {
        Activation.Identity => 1,
        Activation.Sigmoid => Sigmoid(z) * (1 - Sigmoid(z)),
        Activation.Tanh => Gain(layer) * (1 - Math.Pow(Math.Tanh(Gain(layer) * z), 2)),
        Activation.Relu => z > 0 ? 1 : 0,
        Activation.LeakyRelu => z > 0 ? 1 : layer.Alpha ?? 0.01,
        Activation.Elu => z > 0 ? 1 : (layer.Alpha ?? 1) * Math.Exp(z),
        Activation.Selu => z > 0 ? SeluLambda : SeluLambda * SeluAlpha * Math.Exp(z),
        Activation.Gelu => (0.5 * (1 + PreciseFunctions.Erf(z / Math.Sqrt(2)))) + (z * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI)),
        Activation.GeluTanh => GeluTanhDerivative(z),
        Activation.Silu => Sigmoid(z) + (z * Sigmoid(z) * (1 - Sigmoid(z))),
        Activation.Softplus => Sigmoid(z),
        Activation.Softsign => 1 / Math.Pow(1 + Math.Abs(z), 2),
        Activation.HardTanh => Math.Abs(z) < 1 ? 1 : 0,
        Activation.Relu6 => z > 0 && z < 6 ? 1 : 0,
        Activation.HardSigmoid => Math.Abs(z) < 3 ? 1.0 / 6 : 0,
        Activation.Mish => MishDerivative(z),
        _ => throw Unknown(layer.Activation),
    };

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    private static double Gain(LayerCase layer) => layer.Gain ?? 1;

    private static double GeluTanhDerivative(double z)
    {
        var tanh = Math.Tanh(GeluScale * (z + (GeluCubic * z * z * z)));
        var slope = GeluScale * (1 + (3 * GeluCubic * z * z));
        return (0.5 * (1 + tanh)) + (0.5 * z * (1 - (tanh * tanh)) * slope);
    }

    private static double MishDerivative(double z)
    {
        var tanh = Math.Tanh(Math.Log(1 + Math.Exp(z)));
        return tanh + (z * (1 - (tanh * tanh)) * Sigmoid(z));
    }

    private static NotSupportedException Unknown(Activation activation) =>
        new($"The reference network has no formula for Activation.{activation}: write its value and its derivative here as a textbook has them, not as the catalogue.");
}
