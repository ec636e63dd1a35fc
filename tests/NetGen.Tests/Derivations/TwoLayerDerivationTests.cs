using NetGen.Tests.Checks;

namespace NetGen.Tests.Derivations;

/// <summary>Text E (Example gradient calculation): a two-layer net without biases and its full-batch gradient.</summary>
public class TwoLayerDerivationTests
{
    private const int In = 6;
    private const int Hidden = 3;
    private const int V = Hidden * In;
    private const int Examples = 9;
    private const double GammaG = 0.75;
    private const double GammaH = 1.5;

    private readonly double[] _w = Draw.Uniform(V + Hidden, seed: 1);
    private readonly double[] _xi = Draw.Uniform(Examples * In, seed: 2);
    private readonly double[] _tau = Draw.Uniform(Examples, seed: 3);

    /// <summary>
    /// ∂e/∂v_k = δ·g(w_k·ξ) with δ = (σ − τ)·h′(Σ v_j g(w_j·ξ)), ∇_{w_m}e = δ·v_m·g′(w_m·ξ)·ξ, for tanh(γx) the slope
    /// γ(1 − tanh²(γx)); E = Σ_μ e^μ and its gradient are sums over all examples.
    /// </summary>
    [Fact]
    public void FullGradientIsTheSumOverAllExamples()
    {
        var (net, failures, emitted) = (new TwoLayerNet(), new Failures("text E"), new double[_w.Length]);
        net.SetParameters(_w);
        var (error, gradient) = (0.0, new double[_w.Length]);
        foreach (var (xi, tau) in _xi.Chunk(In).Zip(_tau))
        {
            double[] field = [Dot(0, xi), Dot(1, xi), Dot(2, xi)];
            double[] g = [Math.Tanh(GammaG * field[0]), Math.Tanh(GammaG * field[1]), Math.Tanh(GammaG * field[2])];
            var inner = (_w[V] * g[0]) + (_w[V + 1] * g[1]) + (_w[V + 2] * g[2]);
            var sigma = Math.Tanh(GammaH * inner);
            error += 0.5 * (sigma - tau) * (sigma - tau);
            var delta = (sigma - tau) * Slope(GammaH, inner);
            for (var k = 0; k < Hidden; k++)
            {
                gradient[V + k] += delta * g[k];
                for (var i = 0; i < In; i++)
                {
                    gradient[(k * In) + i] += delta * _w[V + k] * Slope(GammaG, field[k]) * xi[i];
                }
            }
        }

        failures.Near("E", error, net.ComputeLoss(_xi, _tau), Draw.Rounding);
        failures.Near("E by Backward", error, net.Backward(_xi, _tau, emitted), Draw.Rounding);
        failures.Near("∇E", gradient, emitted, Draw.Rounding);
        net.TrainBatch(_xi, _tau, 0.05);
        failures.Near("a full-batch step", [.. _w.Zip(gradient, (weight, slope) => weight - (0.05 * slope))], Draw.ParametersOf(net), Draw.Rounding);
        failures.AssertNone();
    }

    /// <summary>The plausibility check of every derivative that the text recommends.</summary>
    [Fact]
    public void NumericalGradientAgrees()
    {
        var (net, failures, emitted) = (new TwoLayerNet(), new Failures("text E"), new double[_w.Length]);
        var numerical = CentralDifferences.Gradient(
            w =>
            {
                net.SetParameters(w);
                return net.ComputeLoss(_xi, _tau);
            },
            _w);
        net.SetParameters(_w);
        net.Backward(_xi, _tau, emitted);
        Assert.NotNull(numerical);
        failures.Near("∇E", numerical, emitted, Tolerance.CentralDifferences);
        failures.AssertNone();
    }

    private static double Slope(double gamma, double x) => gamma * (1 - (Math.Tanh(gamma * x) * Math.Tanh(gamma * x)));

    private double Dot(int hidden, double[] xi) => Enumerable.Range(0, In).Sum(i => _w[(hidden * In) + i] * xi[i]);
}
