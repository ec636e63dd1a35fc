namespace NetGen.Weights;

/// <summary>
/// The header of a file, read and checked against the layers: afterwards the tensors are in the order of the network's parameters, each of
/// the layer's shape, and their data is contiguous and complete.
/// </summary>
internal ref struct SafetensorsHeader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<WeightLayer> _layers;
    private readonly Span<TensorEntry> _tensors;
    private JsonReader _json;
    private SafetensorsMetadata _metadata;
    private int _count;
    private bool _isOurs;

    /// <summary>Prepares to read.</summary>
    /// <param name="text">The header without its length.</param>
    /// <param name="layers">The network's.</param>
    /// <param name="tensors">Room for as many as the network has.</param>
    public SafetensorsHeader(ReadOnlySpan<byte> text, ReadOnlySpan<WeightLayer> layers, Span<TensorEntry> tensors)
    {
        _text = text;
        _layers = layers;
        _tensors = tensors;
        _json = new JsonReader(text, Safetensors.LengthBytes);
        _metadata = default;
        _count = 0;
        _isOurs = false;
        DataLength = 0;
    }

    /// <summary>In the order of the parameters, once read.</summary>
    public readonly ReadOnlySpan<TensorEntry> Tensors => _tensors;

    public readonly SafetensorsMetadata Metadata => _metadata;

    /// <summary>Bytes of the file before the data.</summary>
    public readonly long DataStart => _json.Offset(_text.Length);

    /// <summary>Bytes of all tensors.</summary>
    public long DataLength { get; private set; }

    /// <summary>Weights and biases of the layers.</summary>
    public static int CountTensors(ReadOnlySpan<WeightLayer> layers)
    {
        var count = 0;
        foreach (var layer in layers)
        {
            count += layer.Tensors;
        }

        return count;
    }

    public void Read(string architecture)
    {
        var fault = StrictUtf8.FirstFault(_text);
        if (fault >= 0)
        {
            throw _json.Error(WeightFormatCode.Utf8, fault, $"Expected a header in UTF-8, found the byte 0x{_text[fault]:x2} where it starts or continues no character.");
        }

        if (_text[0] != '{')
        {
            throw _json.Unexpected("'{' as the header's first byte");
        }

        _json.Take('{', "'{'");
        if (!_json.TryTake('}'))
        {
            do
            {
                ReadMember();
            }
            while (_json.TryTake(','));
            _json.Take('}', "',' or '}' behind a tensor");
        }

        _json.TakePadding();
        Resolve();
        CheckPlaces();
        _metadata.Check(_json, architecture);
    }

    private void ReadMember()
    {
        var name = _json.TakeText("a tensor's name in quotes", mayEscape: false);
        var start = _json.Position - name.Length - 1;
        if (name.SequenceEqual(SafetensorsMetadata.Name))
        {
            if (_metadata.IsPresent)
            {
                throw _json.Error(WeightFormatCode.DuplicateName, start, $"Expected each name once, found '__metadata__' again.");
            }

            _json.Take(':', "':' behind a name");
            _metadata.Read(ref _json);
            return;
        }

        ref var tensor = ref Add(name, start);
        _json.Take(':', "':' behind a name");
        new TensorReader(name).Read(ref _json, ref tensor);
    }

    private ref TensorEntry Add(ReadOnlySpan<byte> name, int start)
    {
        if (!TensorName.TryParse(name, out var number, out var isBias))
        {
            throw Unknown(name, start, $"'layer1.weight' or '0.weight' and the like");
        }

        for (var i = 0; i < _count; i++)
        {
            if (_text.Slice(_tensors[i].NameStart, _tensors[i].NameLength).SequenceEqual(name))
            {
                throw _json.Error(WeightFormatCode.DuplicateName, start, $"Expected each name once, found {Refusal.Show(name)} again.");
            }
        }

        var isOurs = TensorName.IsOurs(name);
        if (_count > 0 && isOurs != _isOurs)
        {
            throw Unknown(name, start, $"names of one kind, {(_isOurs ? "'layer1.weight'" : "'0.weight'")} and the like");
        }

        if (_count == _tensors.Length)
        {
            throw Unknown(name, start, $"no more than this network's {_tensors.Length} weights and biases");
        }

        _isOurs = isOurs;
        ref var tensor = ref _tensors[_count++];
        tensor = new TensorEntry { NameStart = start, NameLength = name.Length, Number = number, IsBias = isBias };
        return ref tensor;
    }

    /// <summary>Finds each tensor's layer and puts the tensors into the order of the parameters.</summary>
    private void Resolve()
    {
        for (var i = 0; i < _count; i++)
        {
            FindSlot(ref _tensors[i]);
        }

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
                    throw _json.Error(WeightFormatCode.MissingTensor, _text.Length, $"Expected {Wanted(layer, kind == 1)} among the header's names, found {_count} other or fewer tensors.");
                }

                (_tensors[slot], _tensors[place]) = (_tensors[place], _tensors[slot]);
                CheckShape(_tensors[slot]);
            }
        }
    }

    private readonly void FindSlot(ref TensorEntry tensor)
    {
        var name = _text.Slice(tensor.NameStart, tensor.NameLength);
        tensor.Layer = _isOurs ? tensor.Number - 1 : Rank(tensor.Number);
        if (tensor.Layer < 0 || tensor.Layer >= _layers.Length)
        {
            throw Unknown(name, tensor.NameStart, $"tensors of {_layers.Length} layers");
        }

        if (tensor.IsBias && !_layers[tensor.Layer].HasBias)
        {
            throw Unknown(name, tensor.NameStart, $"no bias, since layer {tensor.Layer + 1} has none");
        }

        tensor.Slot = CountTensors(_layers.Slice(0, tensor.Layer)) + (tensor.IsBias ? 1 : 0);
    }

    /// <summary>How many smaller numbers of layers there are: each layer is counted at the first of its tensors.</summary>
    private readonly int Rank(int number)
    {
        var rank = 0;
        for (var i = 0; i < _count; i++)
        {
            var isFirst = true;
            for (var j = 0; j < i; j++)
            {
                isFirst &= _tensors[j].Number != _tensors[i].Number;
            }

            rank += isFirst && _tensors[i].Number < number ? 1 : 0;
        }

        return rank;
    }

    private readonly void CheckShape(in TensorEntry tensor)
    {
        var layer = _layers[tensor.Layer];
        var isRight = tensor.IsBias
            ? tensor.Rank == 1 && tensor.Rows == layer.Units
            : tensor.Rank == 2 && tensor.Rows == layer.Units && tensor.Columns == layer.Inputs;
        if (!isRight)
        {
            var expected = tensor.IsBias ? FormattableString.Invariant($"[{layer.Units}]") : FormattableString.Invariant($"[{layer.Units},{layer.Inputs}]");
            throw _json.Error(WeightFormatCode.Shape, tensor.ShapeStart, $"Expected the shape {expected} of {Wanted(tensor.Layer, tensor.IsBias)}, found {Shape(tensor)}.");
        }

        var bytes = checked(layer.Values(tensor.IsBias) * tensor.ValueSize);
        if (tensor.Begin > tensor.End || tensor.End - tensor.Begin != bytes)
        {
            throw _json.Error(WeightFormatCode.Offsets, tensor.OffsetsStart, $"Expected {bytes} bytes of {tensor.Type} data for {Wanted(tensor.Layer, tensor.IsBias)}, found [{tensor.Begin},{tensor.End}].");
        }
    }

    /// <summary>Demands that the data starts at 0 and that each tensor but the last ends where another begins: no overlap, no gap.</summary>
    private void CheckPlaces()
    {
        for (var found = 0; found < _count; found++)
        {
            var next = 0;
            while (next < _count && _tensors[next].Begin != DataLength)
            {
                next++;
            }

            if (next == _count)
            {
                throw _json.Error(WeightFormatCode.Offsets, _text.Length, $"Expected data without overlap or gap, found none that begins at its byte {DataLength}.");
            }

            DataLength = _tensors[next].End;
        }
    }

    private readonly string Wanted(int layer, bool isBias) =>
        _isOurs || _count == 0 ? $"'{TensorName.Of(layer, isBias)}'" : FormattableString.Invariant($"the {(isBias ? "bias" : "weight")} of layer {layer + 1}");

    private static string Shape(in TensorEntry tensor) => tensor.Rank switch
    {
        0 => "[]",
        1 => FormattableString.Invariant($"[{tensor.Rows}]"),
        _ => FormattableString.Invariant($"[{tensor.Rows},{tensor.Columns}]"),
    };

    private readonly WeightFormatException Unknown(ReadOnlySpan<byte> name, int start, FormattableString expected) => _json.Error(
        WeightFormatCode.UnknownName, start, $"Expected {FormattableString.Invariant(expected)}, found {Refusal.Show(name)}.");
}
