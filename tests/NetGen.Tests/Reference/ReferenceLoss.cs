using NetGen.Tests.Cases;

namespace NetGen.Tests.Reference;

/// <summary>The losses of one sample as the textbooks write them, in double precision.</summary>
internal static class ReferenceLoss
{
    /// <summary>The loss of outputs <paramref name="y"/>; the two cross-entropies use the logits <paramref name="z"/>, where y may round to 0 or 1.</summary>
    public static double Value(NetworkCase network, double[] z, double[] y, double[] t)
    {
        var n = y.Length;
        return network.OwnLoss is { } own ? Sum(n, i => own.Loss(y[i], t[i])) / n : network.Loss switch
        {
            Loss.HalfSquaredError => 0.5 * Sum(n, i => Square(y[i] - t[i])),
            Loss.SumSquaredError => Sum(n, i => Square(y[i] - t[i])),
            Loss.MeanSquaredError => Sum(n, i => Square(y[i] - t[i])) / n,
            Loss.MeanAbsoluteError => Sum(n, i => Math.Abs(y[i] - t[i])) / n,
            Loss.Huber => Sum(n, i => Huber(y[i] - t[i], network.Delta ?? 1)) / n,
            Loss.BinaryCrossEntropy => Sum(n, i => (t[i] * Softplus(-z[i])) + ((1 - t[i]) * Softplus(z[i]))) / n,
            Loss.CrossEntropy => Sum(n, i => -t[i] * LogSoftmax(z, i)),
            _ => throw Unknown(network.Loss),
        };
    }

    /// <summary>∂loss/∂y.</summary>
    public static double[] Derivative(NetworkCase network, double[] y, double[] t)
    {
        var n = y.Length;
        return [.. Enumerable.Range(0, n).Select(i => network.OwnLoss is { } own ? own.LossSlope(y[i], t[i]) / n : network.Loss switch
        {
            Loss.HalfSquaredError => y[i] - t[i],
            Loss.SumSquaredError => 2 * (y[i] - t[i]),
            Loss.MeanSquaredError => 2 * (y[i] - t[i]) / n,
            Loss.MeanAbsoluteError => (double)Math.Sign(y[i] - t[i]) / n,
            Loss.Huber => Math.Clamp(y[i] - t[i], -(network.Delta ?? 1), network.Delta ?? 1) / n,
            Loss.BinaryCrossEntropy => (-(t[i] / y[i]) + ((1 - t[i]) / (1 - y[i]))) / n,
            Loss.CrossEntropy => -t[i] / y[i],
            _ => throw Unknown(network.Loss),
        })];
    }

    private static double Huber(double r, double delta) =>
        Math.Abs(r) <= delta ? 0.5 * r * r : delta * (Math.Abs(r) - (0.5 * delta));

    /// <summary>−ln(1 − σ(z)), and with −z it is −ln σ(z).</summary>
    private static double Softplus(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));

    /// <summary>ln y_i. The largest logit is taken off first: beside 1e30 the logarithm of the sum would vanish.</summary>
    private static double LogSoftmax(double[] z, int i) => z[i] - z.Max() - Math.Log(z.Sum(value => Math.Exp(value - z.Max())));

    private static double Square(double r) => r * r;

    private static double Sum(int count, Func<int, double> term) => Enumerable.Range(0, count).Sum(term);

    private static NotSupportedException Unknown(Loss? loss) =>
        new($"The reference network has no formula for Loss.{loss}: write its value and its derivative here as a textbook has them, not as the catalogue.");
}
