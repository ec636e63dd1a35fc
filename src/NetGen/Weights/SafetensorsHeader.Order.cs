namespace NetGen.Weights;

/// <content>The order of the tensors, their shapes and places.</content>
internal ref partial struct SafetensorsHeader
{
    /// <summary>Puts the tensors into the order of the parameters.</summary>
    private readonly void Sort(TensorLayers layers)
    {
        var slot = 0;
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            for (var kind = 0; kind < _layers[layer].Tensors; kind++, slot++)
            {
                var place = slot;
                while (place < _count && _tensors[place].Slot != slot)
                {
                    place++;
                }

                if (place >= _count)
                {
                    throw _json.Error(WeightFormatCode.MissingTensor, _json.Position, $"Expected {layers.Wanted(layer, kind == 1)} among the header's names, found {_count} other or fewer tensors.");
                }

                (_tensors[slot], _tensors[place]) = (_tensors[place], _tensors[slot]);
                CheckShape(_tensors[slot], layers);
            }
        }
    }

    private readonly void CheckShape(in TensorEntry tensor, TensorLayers layers)
    {
        var layer = _layers[tensor.Layer];
        var isFlat = tensor.IsBias || layer.IsStandardization;
        var isRight = isFlat
            ? tensor.Rank == 1 && tensor.Rows == layer.Units
            : tensor.Rank == 2 && tensor.Rows == layer.Units && tensor.Columns == layer.Inputs;
        if (!isRight)
        {
            var expected = isFlat ? FormattableString.Invariant($"[{layer.Units}]") : FormattableString.Invariant($"[{layer.Units},{layer.Inputs}]");
            throw Refusal.Of(WeightFormatCode.Shape, tensor.ShapeOffset, $"Expected the shape {expected} of {layers.Wanted(tensor.Layer, tensor.IsBias)}, found {tensor.Shape}.");
        }

        var bytes = checked(layer.Values(tensor.IsBias) * tensor.ValueSize);
        if (tensor.Begin > tensor.End || tensor.End - tensor.Begin != bytes)
        {
            throw Refusal.Of(WeightFormatCode.Offsets, tensor.OffsetsOffset, $"Expected {bytes} bytes of {tensor.Type} data for {layers.Wanted(tensor.Layer, tensor.IsBias)}, found [{tensor.Begin},{tensor.End}].");
        }
    }

    /// <summary>Demands that the data starts at 0 and that each tensor but the last ends where another begins: no overlap, no gap.</summary>
    private void CheckPlaces()
    {
        var count = _count + (_extras?.Count ?? 0);
        for (var found = 0; found < count; found++)
        {
            var next = 0;
            while (next < count && Placed(next).Begin != DataLength)
            {
                next++;
            }

            if (next == count)
            {
                throw _json.Error(WeightFormatCode.Offsets, _json.Position, $"Expected data without overlap or gap, found none that begins at its byte {DataLength}.");
            }

            DataLength = Placed(next).End;
        }
    }

    private readonly TensorEntry Placed(int index) => index < _count ? _tensors[index] : _extras![index - _count].Entry;
}
