namespace NetGen.Weights;

/// <summary>
/// The header of a file, read and checked against the layers: afterwards the tensors are in the order of the network's parameters, each of
/// the layer's shape, and their data is contiguous and complete.
/// </summary>
internal ref struct SafetensorsHeader
{
    /// <summary>Tensors beyond the network's that are read, so that a refusal can name all layers of a file that has a few more.</summary>
    private const int Spare = 16;

    private readonly ReadOnlySpan<WeightLayer> _layers;
    private readonly Span<TensorEntry> _tensors;
    private readonly string[]? _modules;
    private JsonReader _json;
    private SafetensorsMetadata _metadata;
    private int _count;

    /// <summary>Prepares to read.</summary>
    /// <param name="json">The header, at its first byte.</param>
    /// <param name="layers">The network's.</param>
    /// <param name="tensors">Room for as many as <see cref="Room"/> says.</param>
    /// <param name="modules">The names of the layers' modules; <see langword="null"/> for numbers.</param>
    public SafetensorsHeader(JsonReader json, ReadOnlySpan<WeightLayer> layers, Span<TensorEntry> tensors, string[]? modules)
    {
        _json = json;
        _layers = layers;
        _tensors = tensors;
        _modules = modules;
        _metadata = default;
        _count = 0;
        DataLength = 0;
    }

    /// <summary>In the order of the parameters, once read.</summary>
    public readonly ReadOnlySpan<TensorEntry> Tensors => _tensors.Slice(0, _count);

    public readonly SafetensorsMetadata Metadata => _metadata;

    /// <summary>Bytes of the file before the data.</summary>
    public readonly long DataStart => _json.DataStart;

    /// <summary>Bytes of all tensors.</summary>
    public long DataLength { get; private set; }

    /// <summary>How many tensors there must be room for.</summary>
    public static int Room(ReadOnlySpan<WeightLayer> layers) => CountTensors(layers) + Spare;

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
        if (_json.Peek() != '{')
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
            _json.Take('}', "',' or '}' after a tensor");
        }

        _json.TakePadding();
        var layers = new TensorLayers(_json, _layers, _tensors.Slice(0, _count), _modules);
        layers.Find();
        Sort(layers);
        CheckPlaces();
        _metadata.Check(architecture);
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

            _json.Take(':', "':' after a name");
            _metadata.Read(ref _json);
            return;
        }

        ref var tensor = ref Add(name, start);
        _json.Take(':', "':' after a name");
        new TensorReader(name).Read(ref _json, ref tensor);
    }

    private ref TensorEntry Add(ReadOnlySpan<byte> name, int start)
    {
        if (!TensorName.TryReadKind(name, out var isBias, out var isStandardization))
        {
            throw _json.Error(WeightFormatCode.UnknownName, start, $"Expected {TensorLayers.Forms}, found {Refusal.Show(name)}, which is neither a weight nor a bias.");
        }

        if (isStandardization && !_layers[0].IsStandardization)
        {
            throw _json.Error(WeightFormatCode.UnknownName, start, $"Expected weights and biases only, since this network does not start with [Standardize], found {Refusal.Show(name)}.");
        }

        for (var i = 0; i < _count; i++)
        {
            if (_json.Slice(_tensors[i].NameStart, _tensors[i].NameLength).SequenceEqual(name))
            {
                throw _json.Error(WeightFormatCode.DuplicateName, start, $"Expected each name once, found {Refusal.Show(name)} again.");
            }
        }

        if (_count == _tensors.Length)
        {
            throw new TensorLayers(_json, _layers, _tensors, _modules).TooMany();
        }

        ref var tensor = ref _tensors[_count++];
        tensor = new TensorEntry { NameStart = start, NameLength = name.Length, IsBias = isBias, IsStandardization = isStandardization };
        return ref tensor;
    }

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
            throw _json.Error(WeightFormatCode.Shape, tensor.ShapeStart, $"Expected the shape {expected} of {layers.Wanted(tensor.Layer, tensor.IsBias)}, found {Shape(tensor)}.");
        }

        var bytes = checked(layer.Values(tensor.IsBias) * tensor.ValueSize);
        if (tensor.Begin > tensor.End || tensor.End - tensor.Begin != bytes)
        {
            throw _json.Error(WeightFormatCode.Offsets, tensor.OffsetsStart, $"Expected {bytes} bytes of {tensor.Type} data for {layers.Wanted(tensor.Layer, tensor.IsBias)}, found [{tensor.Begin},{tensor.End}].");
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
                throw _json.Error(WeightFormatCode.Offsets, _json.Position, $"Expected data without overlap or gap, found none that begins at its byte {DataLength}.");
            }

            DataLength = _tensors[next].End;
        }
    }

    private static string Shape(in TensorEntry tensor) => tensor.Rank switch
    {
        0 => "[]",
        1 => FormattableString.Invariant($"[{tensor.Rows}]"),
        _ => FormattableString.Invariant($"[{tensor.Rows},{tensor.Columns}]"),
    };
}
