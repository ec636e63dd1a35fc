namespace NetGen.Weights;

/// <summary>
/// The header of a file, read and checked against the layers: afterwards the tensors are in the order of the network's parameters, each of
/// the layer's shape, and their data is contiguous and complete.
/// </summary>
internal ref partial struct SafetensorsHeader
{
    /// <summary>Tensors beyond the network's that are read, so that a refusal can name all layers of a file that has a few more.</summary>
    private const int Spare = 16;

    private readonly ReadOnlySpan<WeightTensor> _tensors;
    private readonly Span<TensorEntry> _entries;
    private readonly string[]? _modules;
    private JsonReader _json;
    private SafetensorsMetadata _metadata;
    private List<CheckpointTensor>? _extras;
    private string _architecture;
    private int _count;

    /// <summary>Prepares to read.</summary>
    /// <param name="json">The header, at its first byte.</param>
    /// <param name="tensors">The network's.</param>
    /// <param name="entries">Room for as many as <see cref="Room"/> says.</param>
    /// <param name="modules">The names of the layers' modules; <see langword="null"/> for numbers.</param>
    /// <param name="notes">Takes what a checkpoint's metadata says; <see langword="null"/> where only the parameters are wanted.</param>
    public SafetensorsHeader(JsonReader json, ReadOnlySpan<WeightTensor> tensors, Span<TensorEntry> entries, string[]? modules, CheckpointNotes? notes = null)
    {
        _json = json;
        _tensors = tensors;
        _entries = entries;
        _modules = modules;
        _metadata = new SafetensorsMetadata { Notes = notes };
        _extras = null;
        _architecture = string.Empty;
        _count = 0;
        DataLength = 0;
    }

    /// <summary>In the order of the parameters, once read.</summary>
    public readonly ReadOnlySpan<TensorEntry> Tensors => _entries.Slice(0, _count);

    public readonly SafetensorsMetadata Metadata => _metadata;

    /// <summary>What a checkpoint has besides the parameters, in the order of the file; <see langword="null"/> where it is nothing.</summary>
    public readonly IReadOnlyList<CheckpointTensor>? Extras => _extras;

    /// <summary>Bytes of the file before the data.</summary>
    public readonly long DataStart => _json.DataStart;

    /// <summary>Bytes of all tensors.</summary>
    public long DataLength { get; private set; }

    /// <summary>How many tensors there must be room for.</summary>
    public static int Room(ReadOnlySpan<WeightTensor> tensors) => tensors.Length + Spare;

    public void Read(string architecture)
    {
        _architecture = architecture;
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
        var layers = new TensorLayers(_json, _tensors, _entries.Slice(0, _count), _modules);
        layers.Find();
        Sort(layers);
        CheckPlaces();
        _metadata.CheckMark();
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

            // Before the tensors: of other layers these are others too, and the layer says more.
            _metadata.CheckLayers(_architecture);
            return;
        }

        if (_metadata.IsCheckpoint && CheckpointTensor.IsExtra(name))
        {
            ReadExtra(name, start);
            return;
        }

        ref var entry = ref Add(name, start);
        _json.Take(':', "':' after a name");
        new TensorReader(name).Read(ref _json, ref entry);
    }

    // Only the parameters' names are needed again.
    private void ReadExtra(ReadOnlySpan<byte> name, int start)
    {
        var extra = new CheckpointTensor(name, _json.Offset(start), _tensors);
        _extras ??= [];
        if (_extras.Exists(other => other.Name == extra.Name))
        {
            throw _json.Error(WeightFormatCode.DuplicateName, start, $"Expected each name once, found {Refusal.Show(name)} again.");
        }

        if (_extras.Count == CheckpointTensor.Most(_tensors))
        {
            throw _json.Error(WeightFormatCode.UnknownName, start, $"Expected no more than {_extras.Count} tensors besides the parameters, found {Refusal.Show(name)}.");
        }

        _json.Take(':', "':' after a name");
        new TensorReader(name).Read(ref _json, ref extra.Entry);
        extra.CheckShape(_tensors);
        _extras.Add(extra);
        _json.Drop(start - 1);
    }

    private ref TensorEntry Add(ReadOnlySpan<byte> name, int start)
    {
        if (!TensorName.TryReadKind(name, out var kind))
        {
            throw TensorName.IsStacked(name)
                ? _json.Error(WeightFormatCode.UnknownName, start, $"Expected a recurrent module of one layer and one direction (a layer here is one), found {Refusal.Show(name)}.")
                : _json.Error(WeightFormatCode.UnknownName, start, $"Expected {TensorLayers.Forms}, found {Refusal.Show(name)}, which is neither a weight nor a bias.");
        }

        if (kind is TensorKind.Mean or TensorKind.Deviation && !WeightTensors.IsStandardized(_tensors))
        {
            throw _json.Error(WeightFormatCode.UnknownName, start, $"Expected weights and biases only, since this network does not start with [Standardize], found {Refusal.Show(name)}.");
        }

        for (var i = 0; i < _count; i++)
        {
            if (_json.Slice(_entries[i].NameStart, _entries[i].NameLength).SequenceEqual(name))
            {
                throw _json.Error(WeightFormatCode.DuplicateName, start, $"Expected each name once, found {Refusal.Show(name)} again.");
            }
        }

        if (_count == _entries.Length)
        {
            throw new TensorLayers(_json, _tensors, _entries, _modules).TooMany();
        }

        ref var entry = ref _entries[_count++];
        entry = new TensorEntry { NameStart = start, NameLength = name.Length, NameOffset = _json.Offset(start), Kind = kind };
        return ref entry;
    }
}
