namespace NetGen.Benchmarks.Rivals;

/// <summary>Plain loops over jagged arrays, as in every tutorial; it allocates its arrays once.</summary>
internal sealed class PlainNetwork : RivalNetwork
{
    private readonly float[][][] _weights; // [layer][out][in]
    private readonly float[][] _biases;
    private readonly float[][][] _weightGradients;
    private readonly float[][] _biasGradients;
    private readonly float[][] _activations; // [0] is the input
    private readonly float[][] _deltas;

    public PlainNetwork(int[] sizes, Activation hidden, Activation output)
        : base(sizes, hidden, output)
    {
        _weights = MakeWeights();
        _weightGradients = MakeWeights();
        _biases = MakeUnits();
        _biasGradients = MakeUnits();
        _deltas = MakeUnits();
        _activations = Array.ConvertAll(sizes, size => new float[size]);
    }

    public override void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        Propagate(input);
        _activations[Layers].CopyTo(output);
    }

    public override float TrainStep(ReadOnlySpan<float> input, ReadOnlySpan<float> target, float learningRate)
    {
        ClearGradients();
        Propagate(input);
        var loss = AddGradients(target);
        Descend(learningRate);
        return loss;
    }

    public override float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate)
    {
        ClearGradients();
        var samples = inputs.Length / InputSize;
        var loss = 0f;
        for (var n = 0; n < samples; n++)
        {
            Propagate(inputs.Slice(n * InputSize, InputSize));
            loss += AddGradients(targets.Slice(n * OutputSize, OutputSize));
        }

        Descend(learningRate / samples);
        return loss / samples;
    }

    public override void GetParameters(Span<float> destination)
    {
        for (var l = 0; l < Layers; l++)
        {
            foreach (var row in _weights[l].Append(_biases[l]))
            {
                row.CopyTo(destination);
                destination = destination[row.Length..];
            }
        }
    }

    public override void SetParameters(ReadOnlySpan<float> source)
    {
        for (var l = 0; l < Layers; l++)
        {
            foreach (var row in _weights[l].Append(_biases[l]))
            {
                source[..row.Length].CopyTo(row);
                source = source[row.Length..];
            }
        }
    }

    private float[][][] MakeWeights() =>
        [.. Enumerable.Range(0, Layers).Select(l => Enumerable.Range(0, Sizes[l + 1]).Select(_ => new float[Sizes[l]]).ToArray())];

    private float[][] MakeUnits() => [.. Sizes.Skip(1).Select(units => new float[units])];

    private void ClearGradients()
    {
        for (var l = 0; l < Layers; l++)
        {
            Array.Clear(_biasGradients[l]);
            foreach (var row in _weightGradients[l])
            {
                Array.Clear(row);
            }
        }
    }

    private void Propagate(ReadOnlySpan<float> input)
    {
        input.CopyTo(_activations[0]);
        for (var l = 0; l < Layers; l++)
        {
            var (x, y) = (_activations[l], _activations[l + 1]);
            for (var j = 0; j < y.Length; j++)
            {
                var row = _weights[l][j];
                var sum = _biases[l][j];
                for (var i = 0; i < row.Length; i++)
                {
                    sum += row[i] * x[i];
                }

                y[j] = sum;
            }

            PlainMath.Activate(ActivationOf(l), y);
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
                var (row, gradient) = (_weights[l][j], _weightGradients[l][j]);
                for (var i = 0; i < row.Length; i++)
                {
                    gradient[i] += delta[j] * x[i];
                }

                _biasGradients[l][j] += delta[j];
                for (var i = 0; i < below.Length; i++)
                {
                    below[i] += delta[j] * row[i];
                }
            }

            if (l > 0)
            {
                PlainMath.MultiplyByDerivative(ActivationOf(l - 1), x, below);
            }
        }

        return loss;
    }

    private void Descend(float rate)
    {
        for (var l = 0; l < Layers; l++)
        {
            for (var j = 0; j < _weights[l].Length; j++)
            {
                var (row, gradient) = (_weights[l][j], _weightGradients[l][j]);
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] -= rate * gradient[i];
                }

                _biases[l][j] -= rate * _biasGradients[l][j];
            }
        }
    }
}
