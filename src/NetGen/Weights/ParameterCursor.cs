using System.Globalization;

namespace NetGen.Weights;

/// <summary>Walks a network's parameters in the order of GetParameters, as the bytes of a file.</summary>
internal ref struct ParameterCursor
{
    private readonly ReadOnlySpan<WeightTensor> _tensors;
    private readonly WeightBuffer _parameters;
    private int _tensor;
    private int _row;
    private int _column;

    public ParameterCursor(ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        _tensors = tensors;
        _parameters = parameters;
        _tensor = 0;
        _row = 0;
        _column = 0;
    }

    /// <summary>Gives the next whole values that fit; how many bytes they are.</summary>
    /// <exception cref="InvalidOperationException">One is not finite.</exception>
    public int Take(scoped Span<byte> bytes)
    {
        var length = 0;
        var size = _parameters.ValueSize;
        for (; _tensor < _tensors.Length && length + size <= bytes.Length; length += size)
        {
            ref readonly var tensor = ref _tensors[_tensor];
            var place = tensor.Place(_row, _column);
            if (!_parameters.Takes(_parameters[place]))
            {
                throw new InvalidOperationException(string.Format(
                    CultureInfo.InvariantCulture, "A value of '{0}' is {1}, but a file has finite values only.", TensorName.Of(tensor), _parameters[place]));
            }

            _parameters.Write(bytes.Slice(length), place);
            Advance(tensor);
        }

        return length;
    }

    private void Advance(in WeightTensor tensor)
    {
        if (++_column < tensor.RowLength)
        {
            return;
        }

        _column = 0;
        if (++_row == tensor.Rows)
        {
            _row = 0;
            _tensor++;
        }
    }
}
