namespace NetGen.Benchmarks.Rivals;

/// <summary>Activations and losses as plain loops.</summary>
internal static class PlainMath
{
    public static void Activate(Activation activation, float[] z)
    {
        switch (activation)
        {
            case Activation.Relu:
                for (var j = 0; j < z.Length; j++)
                {
                    z[j] = MathF.Max(0f, z[j]);
                }

                break;
            case Activation.Tanh:
                for (var j = 0; j < z.Length; j++)
                {
                    z[j] = MathF.Tanh(z[j]);
                }

                break;
            case Activation.Softmax:
                Softmax(z);
                break;
        }
    }

    /// <summary>The loss of the output layer; its deltas are y − t.</summary>
    public static float LossAndDelta(Activation output, float[] y, ReadOnlySpan<float> target, float[] delta)
    {
        var loss = 0f;
        for (var j = 0; j < y.Length; j++)
        {
            delta[j] = y[j] - target[j];
            loss += output == Activation.Softmax
                ? target[j] == 0f ? 0f : -target[j] * MathF.Log(y[j])
                : 0.5f * delta[j] * delta[j];
        }

        return loss;
    }

    /// <summary>Multiplies by the activation's derivative, of its value.</summary>
    public static void MultiplyByDerivative(Activation activation, float[] y, float[] delta)
    {
        for (var i = 0; i < y.Length; i++)
        {
            delta[i] *= activation == Activation.Tanh ? 1f - (y[i] * y[i]) : y[i] > 0f ? 1f : 0f;
        }
    }

    private static void Softmax(float[] z)
    {
        var max = z.Max();
        var sum = 0f;
        for (var j = 0; j < z.Length; j++)
        {
            z[j] = MathF.Exp(z[j] - max);
            sum += z[j];
        }

        for (var j = 0; j < z.Length; j++)
        {
            z[j] /= sum;
        }
    }
}
