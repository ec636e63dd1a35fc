using System.Numerics.Tensors;

namespace NetGen.Benchmarks.Rivals;

/// <summary>System.Numerics.Tensors: each row of weights, each activation is a call of its vectorised primitives. The parameters are one array.</summary>
internal sealed class TensorNetwork : RivalNetwork
{
    private readonly float[] _parameters;
    private readonly float[] _gradients;
    private readonly int[] _starts; // of each layer's W[out][in]; its b[out] follows
    private readonly float[][] _activations; // [0] is the input
    private readonly float[][] _deltas;

    public TensorNetwork(int[] sizes, Activation hidden, Activation output)
        : base(sizes, hidden, output)
    {
        _parameters = new float[ParameterCount];
        _gradients = new float[ParameterCount];
        _activations = Array.ConvertAll(sizes, size => new float[size]);
        _deltas = [.. sizes.Skip(1).Select(units => new float[units])];
        _starts = new int[Layers];
        for (var l = 1; l < Layers; l++)
        {
            _starts[l] = _starts[l - 1] + ((sizes[l - 1] + 1) * sizes[l]);
        }
    }

    public override void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        Propagate(input);
        _activations[Layers].CopyTo(output);
    }

    public override float TrainStep(ReadOnlySpan<float> input, ReadOnlySpan<float> target, float learningRate) =>
        TrainBatch(input, target, learningRate);

    public override float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate)
    {
        Array.Clear(_gradients);
        var samples = inputs.Length / InputSize;
        var loss = 0f;
        for (var n = 0; n < samples; n++)
        {
            Propagate(inputs.Slice(n * InputSize, InputSize));
            loss += AddGradients(targets.Slice(n * OutputSize, OutputSize));
        }

        TensorPrimitives.MultiplyAdd(_gradients, -learningRate / samples, _parameters, _parameters);
        return loss / samples;
    }

    public override void GetParameters(Span<float> destination) => _parameters.CopyTo(destination);

    public override void SetParameters(ReadOnlySpan<float> source) => source.CopyTo(_parameters);

    private void Propagate(ReadOnlySpan<float> input)
    {
        input.CopyTo(_activations[0]);
        for (var l = 0; l < Layers; l++)
        {
            var (x, y) = (_activations[l], _activations[l + 1]);
            var weights = new ReadOnlySpan<float>(_parameters, _starts[l], x.Length * y.Length);
            for (var j = 0; j < y.Length; j++)
            {
                y[j] = TensorPrimitives.Dot(weights.Slice(j * x.Length, x.Length), x);
            }

            TensorPrimitives.Add(y, new ReadOnlySpan<float>(_parameters, _starts[l] + weights.Length, y.Length), y);
            Activate(ActivationOf(l), y);
        }
    }

    private static void Activate(Activation activation, float[] z)
    {
        switch (activation)
        {
            case Activation.Relu:
                TensorPrimitives.Max(z, 0f, z);
                break;
            case Activation.Tanh:
                TensorPrimitives.Tanh(z, z);
                break;
            case Activation.Softmax:
                TensorPrimitives.SoftMax(z, z);
                break;
        }
    }

    private float AddGradients(ReadOnlySpan<float> target)
    {
        var last = Layers - 1;
        var loss = PlainMath.LossAndDelta(ActivationOf(last), _activations[Layers], target, _deltas[last]);
        for (var l = last; l >= 0; l--)
        {
            var (x, delta) = (_activations[l], _deltas[l]);
            var below = l > 0 ? _deltas[l - 1] : [];
            Array.Clear(below);
            for (var j = 0; j < delta.Length; j++)
            {
                var row = _starts[l] + (j * x.Length);
                var gradient = new Span<float>(_gradients, row, x.Length);
                TensorPrimitives.MultiplyAdd(x, delta[j], gradient, gradient);
                if (l > 0)
                {
                    TensorPrimitives.MultiplyAdd(new ReadOnlySpan<float>(_parameters, row, x.Length), delta[j], below, below);
                }
            }

            var biases = new Span<float>(_gradients, _starts[l] + (x.Length * delta.Length), delta.Length);
            TensorPrimitives.Add(biases, delta, biases);
            if (l > 0)
            {
                MultiplyByDerivative(ActivationOf(l - 1), x, below);
            }
        }

        return loss;
    }

    private static void MultiplyByDerivative(Activation activation, float[] y, float[] delta)
    {
        if (activation == Activation.Relu)
        {
            PlainMath.MultiplyByDerivative(activation, y, delta);
            return;
        }

        // δ·(1 − y²) without another array: y of the layer is not needed any more.
        TensorPrimitives.Multiply(y, y, y);
        TensorPrimitives.Subtract(1f, y, y);
        TensorPrimitives.Multiply(delta, y, delta);
    }
}
