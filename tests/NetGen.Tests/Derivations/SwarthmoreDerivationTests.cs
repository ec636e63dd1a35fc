using NetGen.Tests.Checks;

namespace NetGen.Tests.Derivations;

/// <summary>Text A (Swarthmore CS63, 2018): backpropagation of the sum of squared errors through sigmoids, without biases.</summary>
public class SwarthmoreDerivationTests
{
    private const int In = 3;
    private const int Hidden = 4;
    private const int Out = 2;
    private const int OutputWeights = Hidden * In;

    private readonly double[] _w = Draw.Uniform(OutputWeights + (Out * Hidden), seed: 1);
    private readonly double[] _x = Draw.Uniform(In, seed: 2);
    private readonly double[] _t = Draw.Uniform(Out, seed: 3, from: 0);
    private readonly double[] _h = new double[Hidden];
    private readonly double[] _y = new double[Out];
    private readonly SwarthmoreNet _net = new();
    private readonly Failures _failures = new("text A");

    public SwarthmoreDerivationTests()
    {
        _net.SetParameters(_w);
        for (var h = 0; h < Hidden; h++)
        {
            _h[h] = Sigmoid((_w[(h * In) + 0] * _x[0]) + (_w[(h * In) + 1] * _x[1]) + (_w[(h * In) + 2] * _x[2]));
        }

        for (var o = 0; o < Out; o++)
        {
            _y[o] = Sigmoid(Enumerable.Range(0, Hidden).Sum(h => Weight(o, h) * _h[h]));
        }
    }

    /// <summary>ε = Σ(t − y)².</summary>
    [Fact]
    public void ErrorIsTheSumOfSquares()
    {
        var error = Math.Pow(_t[0] - _y[0], 2) + Math.Pow(_t[1] - _y[1], 2);
        Assert.Equal(error, _net.ComputeLoss(_x, _t), Draw.Rounding);
    }

    /// <summary>∂ε/∂w_o = −2(t − y)·y(1 − y)·a_h.</summary>
    [Fact]
    public void OutputWeightsFollowTheChainRule()
    {
        var gradient = new double[_w.Length];
        _net.Backward(_x, _t, gradient);
        for (var o = 0; o < Out; o++)
        {
            for (var h = 0; h < Hidden; h++)
            {
                var slope = -2 * (_t[o] - _y[o]) * _y[o] * (1 - _y[o]) * _h[h];
                _failures.Near($"∂ε/∂w({h}→{o})", slope, gradient[OutputWeights + (o * Hidden) + h], Draw.Rounding);
            }
        }

        _failures.AssertNone();
    }

    /// <summary>
    /// δ_o = y(1 − y)(t − y), δ_h = a_h(1 − a_h)·Σ_o δ_o·w_{h→o}, w ← w + α·δ·a: the text takes the factor 2 into the rate, so its
    /// step of rate α is one of rate α/2 against the gradient of Σ(t − y)².
    /// </summary>
    [Fact]
    public void StepIsTheDeltaRuleWithTheFactorTwoInTheRate()
    {
        const double Alpha = 0.3;
        var expected = (double[])_w.Clone();
        double[] deltaOut = [_y[0] * (1 - _y[0]) * (_t[0] - _y[0]), _y[1] * (1 - _y[1]) * (_t[1] - _y[1])];
        for (var h = 0; h < Hidden; h++)
        {
            var deltaHidden = _h[h] * (1 - _h[h]) * ((deltaOut[0] * Weight(0, h)) + (deltaOut[1] * Weight(1, h)));
            for (var i = 0; i < In; i++)
            {
                expected[(h * In) + i] += Alpha * deltaHidden * _x[i];
            }

            for (var o = 0; o < Out; o++)
            {
                expected[OutputWeights + (o * Hidden) + h] += Alpha * deltaOut[o] * _h[h];
            }
        }

        _net.TrainStep(_x, _t, Alpha / 2);
        _failures.Near("w + α·δ·a", expected, Draw.ParametersOf(_net), Draw.Rounding);
        _failures.AssertNone();
    }

    private double Weight(int output, int hidden) => _w[OutputWeights + (output * Hidden) + hidden];

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
