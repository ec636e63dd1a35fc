namespace NetGen.Weights;

/// <summary>Goes through the values of a file in the order of the network's parameters.</summary>
internal readonly ref struct SafetensorsData
{
    /// <summary>Bytes in hand; a multiple of every value's.</summary>
    private const int ChunkBytes = 4096;

    private readonly ReadOnlySpan<TensorEntry> _entries;
    private readonly SafetensorsMetadata _metadata;
    private readonly ReadOnlySpan<WeightTensor> _tensors;
    private readonly WeightBuffer _parameters;
    private readonly long _start;

    public SafetensorsData(SafetensorsHeader header, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        _entries = header.Tensors;
        _metadata = header.Metadata;
        _start = header.DataStart;
        _tensors = tensors;
        _parameters = parameters;
    }

    private string Precision => _parameters.IsSingle ? "single" : "double";

    /// <summary>Demands finite values and, where the file has one, the fingerprint.</summary>
    public void Check(WeightSource source) => Go(source, checks: true, fills: false);

    /// <summary>Copies values that have been checked.</summary>
    public void Fill(WeightSource source) => Go(source, checks: false, fills: true);

    public void CheckAndFill(WeightSource source) => Go(source, checks: true, fills: true);

    private void Go(WeightSource source, bool checks, bool fills)
    {
        Span<byte> scratch = stackalloc byte[ChunkBytes];
        var isSigned = checks && _metadata.HasFingerprint;
        var fingerprint = isSigned ? _metadata.Begin() : default;
        foreach (ref readonly var entry in _entries)
        {
            var (row, column) = (0, 0);
            for (var done = entry.Begin; done < entry.End;)
            {
                var length = (int)Math.Min(ChunkBytes, entry.End - done);
                var chunk = source.Read(_start + done, length, scratch);
                if (isSigned)
                {
                    fingerprint.Add(chunk);
                }

                Take(entry, chunk, _start + done, ref row, ref column, checks, fills);
                done += length;
            }
        }

        if (fills)
        {
            _parameters.MarkFitted(_tensors);
        }

        if (isSigned && !_metadata.Matches(fingerprint))
        {
            throw Refusal.Of(WeightFormatCode.Fingerprint, _metadata.FingerprintOffset, $"Expected parameters with the file's fingerprint, found those of {fingerprint}.");
        }
    }

    private void Take(in TensorEntry entry, ReadOnlySpan<byte> chunk, long offset, ref int row, ref int column, bool checks, bool fills)
    {
        ref readonly var tensor = ref _tensors[entry.Slot];
        var size = entry.ValueSize;
        for (var i = 0; i < chunk.Length; i += size)
        {
            var value = entry.Read(chunk.Slice(i, size));
            if (checks && !_parameters.Takes(value))
            {
                throw Refusal.Of(
                    WeightFormatCode.NotFinite, offset + i, $"Expected a value that is finite in {Precision} precision for '{TensorName.Of(tensor)}', found {value:R}.");
            }

            if (checks && tensor.Kind == TensorKind.Deviation && !_parameters.IsPositive(value))
            {
                throw Refusal.Of(WeightFormatCode.NotFinite, offset + i, $"Expected a deviation above 0 in {Precision} precision for '{TensorName.Of(tensor)}', found {value:R}.");
            }

            if (fills)
            {
                _parameters.Set(tensor.Place(row, column), value);
            }

            if (++column == tensor.RowLength)
            {
                column = 0;
                row++;
            }
        }
    }
}
