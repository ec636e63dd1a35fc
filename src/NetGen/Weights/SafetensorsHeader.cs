namespace NetGen.Weights;

/// <summary>
/// The header of a file, read and checked against the layers: afterwards the tensors are in the order of the network's parameters, each of
/// the layer's shape, and their data is contiguous and complete.
/// </summary>
internal ref partial struct SafetensorsHeader
{
    /// <summary>Tensors beyond the network's that are read, so that a refusal can name all layers of a file that has a few more.</summary>
    private const int Spare = 16;

    private readonly ReadOnlySpan<WeightLayer> _layers;
    private readonly Span<TensorEntry> _tensors;
    private readonly string[]? _modules;
    private JsonReader _json;
    private SafetensorsMetadata _metadata;
    private List<CheckpointTensor>? _extras;
    private int _count;

    /// <summary>Prepares to read.</summary>
    /// <param name="json">The header, at its first byte.</param>
    /// <param name="layers">The network's.</param>
    /// <param name="tensors">Room for as many as <see cref="Room"/> says.</param>
    /// <param name="modules">The names of the layers' modules; <see langword="null"/> for numbers.</param>
    /// <param name="notes">Takes what a checkpoint's metadata says; <see langword="null"/> where only the parameters are wanted.</param>
    public SafetensorsHeader(JsonReader json, ReadOnlySpan<WeightLayer> layers, Span<TensorEntry> tensors, string[]? modules, CheckpointNotes? notes = null)
    {
        _json = json;
        _layers = layers;
        _tensors = tensors;
        _modules = modules;
        _metadata = new SafetensorsMetadata { Notes = notes };
        _extras = null;
        _count = 0;
        DataLength = 0;
    }

    /// <summary>In the order of the parameters, once read.</summary>
    public readonly ReadOnlySpan<TensorEntry> Tensors => _tensors.Slice(0, _count);

    public readonly SafetensorsMetadata Metadata => _metadata;

    /// <summary>What a checkpoint has besides the parameters, in the order of the file; <see langword="null"/> where it is nothing.</summary>
    public readonly IReadOnlyList<CheckpointTensor>? Extras => _extras;

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

        if (_metadata.IsCheckpoint && CheckpointTensor.IsExtra(name))
        {
            ReadExtra(name, start);
            return;
        }

        ref var tensor = ref Add(name, start);
        _json.Take(':', "':' after a name");
        new TensorReader(name).Read(ref _json, ref tensor);
    }

    // Only the parameters' names are needed again.
    private void ReadExtra(ReadOnlySpan<byte> name, int start)
    {
        var extra = new CheckpointTensor(name, _json.Offset(start), _layers);
        _extras ??= [];
        if (_extras.Exists(other => other.Name == extra.Name))
        {
            throw _json.Error(WeightFormatCode.DuplicateName, start, $"Expected each name once, found {Refusal.Show(name)} again.");
        }

        if (_extras.Count == CheckpointTensor.Most(_layers))
        {
            throw _json.Error(WeightFormatCode.UnknownName, start, $"Expected no more than {_extras.Count} tensors besides the parameters, found {Refusal.Show(name)}.");
        }

        _json.Take(':', "':' after a name");
        new TensorReader(name).Read(ref _json, ref extra.Entry);
        extra.CheckShape(_layers);
        _extras.Add(extra);
        _json.Drop(start - 1);
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
        tensor = new TensorEntry { NameStart = start, NameLength = name.Length, NameOffset = _json.Offset(start), IsBias = isBias, IsStandardization = isStandardization };
        return ref tensor;
    }
}
