using NetGen.Tests.Checks;

namespace NetGen.Tests.Derivations;

/// <summary>Text C (A closer look into the math behind gradient descent, 2021): the 2-2-2-1 net with every gradient written out.</summary>
public class UnrolledDerivationTests
{
    private const double Alpha = 0.5;

    /// <summary>L = ½(t − a)² and ∂L/∂w for w₁ … w₁₀ and the biases, path by path; then w −= α·∂L/∂w.</summary>
    [Fact]
    public void EveryGradientOfTheUnrolledNet()
    {
        double[] w = [0.11, -0.32, 0.53, 0.24, 0.05, -0.16, 0.47, 0.38, -0.29, 0.61, 0.12, -0.07, 0.83, -0.44, 0.21];
        var (x1, x2, t) = (0.6, -0.9, 0.25);

        // W[out][in] row by row, then b: w₁ … w₄ are 0 … 3, w₅ … w₈ are 6 … 9, w₉ and w₁₀ are 12 and 13.
        var h1 = Sigmoid((w[0] * x1) + (w[1] * x2) + w[4]);
        var h2 = Sigmoid((w[2] * x1) + (w[3] * x2) + w[5]);
        var k1 = Sigmoid((w[6] * h1) + (w[7] * h2) + w[10]);
        var k2 = Sigmoid((w[8] * h1) + (w[9] * h2) + w[11]);
        var a = Sigmoid((w[12] * k1) + (w[13] * k2) + w[14]);

        var delta = -(t - a) * a * (1 - a);
        var deltaK1 = delta * w[12] * k1 * (1 - k1);
        var deltaK2 = delta * w[13] * k2 * (1 - k2);
        var deltaH1 = ((deltaK1 * w[6]) + (deltaK2 * w[8])) * h1 * (1 - h1);
        var deltaH2 = ((deltaK1 * w[7]) + (deltaK2 * w[9])) * h2 * (1 - h2);
        double[] gradient =
        [
            deltaH1 * x1, deltaH1 * x2, deltaH2 * x1, deltaH2 * x2, deltaH1, deltaH2,
            deltaK1 * h1, deltaK1 * h2, deltaK2 * h1, deltaK2 * h2, deltaK1, deltaK2,
            delta * k1, delta * k2, delta,
        ];

        var (net, failures, emitted) = (new UnrolledNet(), new Failures("text C"), new double[w.Length]);
        net.SetParameters(w);
        failures.Near("L", 0.5 * (t - a) * (t - a), net.Backward([x1, x2], [t], emitted), Draw.Rounding);
        failures.Near("∂L/∂w", gradient, emitted, Draw.Rounding);
        net.TrainStep([x1, x2], [t], Alpha);
        failures.Near("w − α·∂L/∂w", [.. w.Zip(gradient, (weight, slope) => weight - (Alpha * slope))], Draw.ParametersOf(net), Draw.Rounding);
        failures.AssertNone();
    }

    /// <summary>The published worked example of the same kind: every printed figure to its last printed digit.</summary>
    [Fact]
    public void PublishedWorkedExample()
    {
        var net = new WorkedExampleNet();
        net.SetParameters([0.15, 0.20, 0.25, 0.30, 0.35, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.60]);
        double[] outputs = new double[2];
        net.Forward([0.05, 0.10], outputs);
        Assert.Equal(0.75136507, outputs[0], 5e-9);
        Assert.Equal(0.772928465, outputs[1], 5e-10);

        Assert.Equal(0.298371109, net.TrainStep([0.05, 0.10], [0.01, 0.99], Alpha), 5e-10);
        var w = Draw.ParametersOf(net);
        Assert.Equal(0.149780716, w[0], 6e-10);
        Assert.Equal(0.19956143, w[1], 6e-9);
        Assert.Equal(0.24975114, w[2], 6e-9);
        Assert.Equal(0.29950229, w[3], 6e-9);
        Assert.Equal(0.35891648, w[6], 6e-9);
        Assert.Equal(0.408666186, w[7], 6e-10);
        Assert.Equal(0.511301270, w[8], 6e-10);
        Assert.Equal(0.561370121, w[9], 6e-10);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
