using NetGen.Tests.Checks;

namespace NetGen.Tests.Derivations;

/// <summary>
/// Text B (IIT Madras CS6910, lecture 4), in its notation: a_k = W_k·h_{k−1} + b_k, h_k = g(a_k), ŷ the output; sizes 4-5-5-n.
/// </summary>
public class DeepNetDerivationTests
{
    private const int Samples = 6;
    private const int Iterations = 20;
    private const double Eta = 0.1;

    /// <summary>Linear output: L = (1/N)·Σ_iΣ_j(ŷ_ij − y_ij)², so ∇_{a_L} = 2(ŷ − y) for one sample; h₁ logistic, h₂ tanh.</summary>
    [Fact]
    public void LinearOutputWithSquaredErrorDescends()
    {
        var net = new LinearOutputNet(seed: 3);
        var targets = Draw.Uniform(Samples * 3, seed: 5);
        Descend(net, 3, targets, Sigmoid, h => h * (1 - h), Math.Tanh, h => 1 - (h * h), a => a, (output, y) => 2 * (output - y), (output, y) => (output - y) * (output - y));
    }

    /// <summary>Softmax output: L = −Σ_c y_c·log ŷ_c = −log ŷ_ℓ, so ∇_{a_L} = −(e(y) − ŷ); h₁ tanh, h₂ logistic.</summary>
    [Fact]
    public void SoftmaxOutputWithCrossEntropyDescends()
    {
        var net = new SoftmaxOutputNet(seed: 4);
        double[] targets = [.. Enumerable.Range(0, Samples).SelectMany(n => Enumerable.Range(0, 4).Select(c => c == n % 4 ? 1.0 : 0.0))];
        Descend(net, 4, targets, Math.Tanh, h => 1 - (h * h), Sigmoid, h => h * (1 - h), Softmax, (output, e) => -(e - output), (output, e) => e == 0 ? 0 : -Math.Log(output));
    }

    /// <summary>Gradient descent θ ← θ − η∇θ for a fixed number of iterations, ∇θ the mean over the samples.</summary>
    private static void Descend(
        ITrainableNetwork<double> net,
        int outputs,
        double[] y,
        Func<double, double> g1,
        Func<double, double> slope1,
        Func<double, double> g2,
        Func<double, double> slope2,
        Func<double[], double[]> output,
        Func<double, double, double> outputSlope,
        Func<double, double, double> loss)
    {
        var failures = new Failures($"text B, {net.GetType().Name}");
        var x = Draw.Uniform(Samples * 4, seed: 6);
        var theta = Draw.ParametersOf(net);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var (sum, total) = (new double[theta.Length], 0.0);
            for (var n = 0; n < Samples; n++)
            {
                var (h0, target) = (x[(4 * n)..((4 * n) + 4)], y[(outputs * n)..((outputs * n) + outputs)]);
                var h1 = Affine(theta, 0, 5, h0).Select(g1).ToArray();
                var h2 = Affine(theta, 25, 5, h1).Select(g2).ToArray();
                var predicted = output(Affine(theta, 55, outputs, h2));
                total += predicted.Zip(target, loss).Sum();

                // k = L … 1: ∇W_k = ∇a_k·h_{k−1}ᵀ, ∇b_k = ∇a_k, ∇h_{k−1} = W_kᵀ∇a_k, ∇a_{k−1} = ∇h_{k−1} ⊙ g′(a_{k−1}).
                var nabla3 = predicted.Zip(target, outputSlope).ToArray();
                var nabla2 = Below(theta, 55, nabla3, h2).Zip(h2, (nablaH, h) => nablaH * slope2(h)).ToArray();
                var nabla1 = Below(theta, 25, nabla2, h1).Zip(h1, (nablaH, h) => nablaH * slope1(h)).ToArray();
                Add(sum, 0, nabla1, h0);
                Add(sum, 25, nabla2, h1);
                Add(sum, 55, nabla3, h2);
            }

            theta = [.. theta.Zip(sum, (parameter, nabla) => parameter - (Eta * nabla / Samples))];
            failures.Near($"loss of iteration {iteration}", total / Samples, net.TrainBatch(x, y, Eta), Draw.Rounding * 10);
            failures.Near($"θ after iteration {iteration}", theta, Draw.ParametersOf(net), Draw.Rounding * 10);
        }

        failures.AssertNone();
    }

    /// <summary>a = W·h + b; W lies at <paramref name="start"/>, row by row, and b behind it.</summary>
    private static double[] Affine(double[] theta, int start, int units, double[] h)
    {
        var a = new double[units];
        for (var i = 0; i < units; i++)
        {
            a[i] = theta[start + (units * h.Length) + i];
            for (var j = 0; j < h.Length; j++)
            {
                a[i] += theta[start + (i * h.Length) + j] * h[j];
            }
        }

        return a;
    }

    private static double[] Below(double[] theta, int start, double[] nabla, double[] h) =>
        [.. Enumerable.Range(0, h.Length).Select(j => Enumerable.Range(0, nabla.Length).Sum(i => theta[start + (i * h.Length) + j] * nabla[i]))];

    private static void Add(double[] sum, int start, double[] nabla, double[] h)
    {
        for (var i = 0; i < nabla.Length; i++)
        {
            for (var j = 0; j < h.Length; j++)
            {
                sum[start + (i * h.Length) + j] += nabla[i] * h[j];
            }

            sum[start + (nabla.Length * h.Length) + i] += nabla[i];
        }
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    private static double[] Softmax(double[] a) => [.. a.Select(value => Math.Exp(value) / a.Sum(Math.Exp))];
}
