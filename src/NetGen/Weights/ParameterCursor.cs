using System.Globalization;

namespace NetGen.Weights;

/// <summary>Walks a network's parameters in the order of GetParameters, as the bytes of a file.</summary>
internal ref struct ParameterCursor
{
    private readonly ReadOnlySpan<WeightLayer> _layers;
    private readonly WeightBuffer _parameters;
    private int _layer;
    private bool _isBias;
    private int _unit;
    private int _input;

    public ParameterCursor(ReadOnlySpan<WeightLayer> layers, WeightBuffer parameters)
    {
        _layers = layers;
        _parameters = parameters;
        _layer = 0;
        _isBias = false;
        _unit = 0;
        _input = 0;
    }

    /// <summary>Gives the next whole values that fit; how many bytes they are.</summary>
    /// <exception cref="InvalidOperationException">One is not finite.</exception>
    public int Take(scoped Span<byte> bytes)
    {
        var length = 0;
        var size = _parameters.ValueSize;
        for (; _layer < _layers.Length && length + size <= bytes.Length; length += size)
        {
            var position = _layers[_layer].Position(_isBias, _unit, _input);
            if (!_parameters.Takes(_parameters[position]))
            {
                throw new InvalidOperationException(string.Format(
                    CultureInfo.InvariantCulture, "A value of '{0}' is {1}, but a file has finite values only.", TensorName.Of(_layer, _isBias, _layers[_layer].IsStandardization), _parameters[position]));
            }

            _parameters.Write(bytes.Slice(length), position);
            Advance();
        }

        return length;
    }

    private void Advance()
    {
        var layer = _layers[_layer];
        if (++_input < layer.Inputs && !_isBias)
        {
            return;
        }

        _input = 0;
        if (++_unit < layer.Units)
        {
            return;
        }

        _unit = 0;
        _layer += _isBias || !layer.HasBias ? 1 : 0;
        _isBias = !_isBias && layer.HasBias;
    }
}
