using NetGen.Tests.Cases;

namespace NetGen.Tests.Reference;

/// <summary>
/// A naive network in double precision, straight from the textbook: one sample at a time, explicit sums, backpropagation with the
/// activation's full Jacobian. Parameters: for each layer W[out][in] row-major, then b[out] if it has one.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly NetworkCase _network;
    private readonly double[] _parameters;

    public ReferenceNetwork(NetworkCase network, double[] parameters)
    {
        Assert.Equal(network.ParameterCount, parameters.Length);
        (_network, _parameters) = (network, parameters);
    }

    /// <summary>Outputs of one or more samples.</summary>
    public double[] Forward(double[] inputs) =>
        [.. inputs.Chunk(_network.Inputs).SelectMany(sample => Activate(sample)[^1].A)];

    /// <summary>The loss of one or more samples, reduced as declared.</summary>
    public double Loss(double[] inputs, double[] targets) =>
        Scale(inputs) * Samples(inputs, targets).Sum(sample => SampleLoss(sample.X, sample.T));

    /// <summary>The gradient of <see cref="Loss"/>.</summary>
    public double[] Gradient(double[] inputs, double[] targets)
    {
        var sum = new double[_parameters.Length];
        foreach (var (x, t) in Samples(inputs, targets))
        {
            var gradient = SampleGradient(x, t);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += gradient[i];
            }
        }

        return [.. sum.Select(value => value * Scale(inputs))];
    }

    /// <summary>The parameters after one step against the gradient.</summary>
    public double[] Step(double[] inputs, double[] targets, double rate) =>
        [.. _parameters.Zip(Gradient(inputs, targets), (parameter, slope) => parameter - (rate * slope))];

    private double SampleLoss(double[] x, double[] t)
    {
        var (z, a) = Activate(x)[^1];
        return ReferenceLoss.Value(_network, z, a, t);
    }

    /// <summary>The gradient where ∂loss/∂output is given, summed over the samples.</summary>
    public double[] GradientFrom(double[] inputs, double[] outputGradients)
    {
        var sum = new double[_parameters.Length];
        foreach (var (x, slope) in Samples(inputs, outputGradients))
        {
            var gradient = SampleGradient(x, Activate(x), slope);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += gradient[i];
            }
        }

        return sum;
    }

    private double[] SampleGradient(double[] x, double[] t)
    {
        var layers = Activate(x);
        return SampleGradient(x, layers, ReferenceLoss.Derivative(_network, layers[^1].A, t));
    }

    private double[] SampleGradient(double[] x, List<(double[] Z, double[] A)> layers, double[] outputSlope)
    {
        var gradient = new double[_parameters.Length];
        for (var l = _network.Layers.Length - 1; l >= 0; l--)
        {
            var layer = _network.Layers[l];
            var below = l == 0 ? x : layers[l - 1].A;
            var jacobian = ReferenceActivation.Jacobian(layer, layers[l].Z, layers[l].A);
            var start = Start(l);
            var slopeBelow = new double[below.Length];
            for (var j = 0; j < layer.Units; j++)
            {
                var delta = 0.0;
                for (var i = 0; i < layer.Units; i++)
                {
                    delta += outputSlope[i] * jacobian[i, j];
                }

                for (var k = 0; k < below.Length; k++)
                {
                    gradient[start + (j * below.Length) + k] = delta * below[k];
                    slopeBelow[k] += delta * _parameters[start + (j * below.Length) + k];
                }

                if (layer.UseBias)
                {
                    gradient[start + (layer.Units * below.Length) + j] = delta;
                }
            }

            outputSlope = slopeBelow;
        }

        return gradient;
    }

    private List<(double[] Z, double[] A)> Activate(double[] x)
    {
        var results = new List<(double[] Z, double[] A)>();
        for (var l = 0; l < _network.Layers.Length; l++)
        {
            var layer = _network.Layers[l];
            var start = Start(l);
            var z = new double[layer.Units];
            for (var j = 0; j < layer.Units; j++)
            {
                z[j] = layer.UseBias ? _parameters[start + (layer.Units * x.Length) + j] : 0;
                for (var k = 0; k < x.Length; k++)
                {
                    z[j] += _parameters[start + (j * x.Length) + k] * x[k];
                }
            }

            x = ReferenceActivation.Value(layer, z);
            results.Add((z, x));
        }

        return results;
    }

    private int Start(int layer) => (_network with { Layers = _network.Layers[..layer] }).ParameterCount;

    private double Scale(double[] inputs) =>
        _network.Reduction == Reduction.Mean ? (double)_network.Inputs / inputs.Length : 1;

    private IEnumerable<(double[] X, double[] T)> Samples(double[] inputs, double[] targets) =>
        inputs.Chunk(_network.Inputs).Zip(targets.Chunk(_network.Outputs));
}
