namespace NetGen.Weights;

/// <content>The order of the tensors, their shapes and places.</content>
internal ref partial struct SafetensorsHeader
{
    /// <summary>Puts the tensors into the order of the parameters.</summary>
    private readonly void Sort(TensorLayers layers)
    {
        for (var slot = 0; slot < _tensors.Length; slot++)
        {
            var place = slot;
            while (place < _count && _entries[place].Slot != slot)
            {
                place++;
            }

            if (place >= _count)
            {
                throw _json.Error(WeightFormatCode.MissingTensor, _json.Position, $"Expected {layers.Wanted(_tensors[slot])} among the header's names, found {_count} other or fewer tensors.");
            }

            (_entries[slot], _entries[place]) = (_entries[place], _entries[slot]);
            CheckShape(_entries[slot], layers);
        }
    }

    private readonly void CheckShape(in TensorEntry entry, TensorLayers layers)
    {
        ref readonly var tensor = ref _tensors[entry.Slot];
        if (!entry.HasShapeOf(tensor))
        {
            throw Refusal.Of(WeightFormatCode.Shape, entry.ShapeOffset, $"Expected the shape {tensor} of {layers.Wanted(tensor)}, found {entry.Shape}.");
        }

        var bytes = checked(tensor.Length * entry.ValueSize);
        if (entry.Begin > entry.End || entry.End - entry.Begin != bytes)
        {
            throw Refusal.Of(WeightFormatCode.Offsets, entry.OffsetsOffset, $"Expected {bytes} bytes of {entry.Type} data for {layers.Wanted(tensor)}, found [{entry.Begin},{entry.End}].");
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

    private readonly TensorEntry Placed(int index) => index < _count ? _entries[index] : _extras![index - _count].Entry;
}
