namespace NetGen.Weights;

/// <summary>Goes through the values of a file in the order of the network's parameters.</summary>
internal readonly ref struct SafetensorsData
{
    /// <summary>Bytes in hand; a multiple of every value's.</summary>
    private const int ChunkBytes = 4096;

    private readonly ReadOnlySpan<TensorEntry> _tensors;
    private readonly SafetensorsMetadata _metadata;
    private readonly ReadOnlySpan<WeightLayer> _layers;
    private readonly WeightBuffer _parameters;
    private readonly long _start;

    public SafetensorsData(SafetensorsHeader header, ReadOnlySpan<WeightLayer> layers, WeightBuffer parameters)
    {
        _tensors = header.Tensors;
        _metadata = header.Metadata;
        _start = header.DataStart;
        _layers = layers;
        _parameters = parameters;
    }

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
        foreach (ref readonly var tensor in _tensors)
        {
            var (unit, input) = (0, 0);
            for (var done = tensor.Begin; done < tensor.End;)
            {
                var length = (int)Math.Min(ChunkBytes, tensor.End - done);
                var chunk = source.Read(_start + done, length, scratch);
                if (isSigned)
                {
                    fingerprint.Add(chunk);
                }

                Take(tensor, chunk, _start + done, ref unit, ref input, checks, fills);
                done += length;
            }
        }

        if (fills)
        {
            _parameters.MarkFitted(_layers);
        }

        if (isSigned && !_metadata.Matches(fingerprint))
        {
            throw Refusal.Of(WeightFormatCode.Fingerprint, _metadata.FingerprintOffset, $"Expected parameters with the file's fingerprint, found those of {fingerprint}.");
        }
    }

    private void Take(in TensorEntry tensor, ReadOnlySpan<byte> chunk, long offset, ref int unit, ref int input, bool checks, bool fills)
    {
        var layer = _layers[tensor.Layer];
        var (size, inputs) = (tensor.ValueSize, tensor.IsBias ? 1 : layer.Inputs);
        for (var i = 0; i < chunk.Length; i += size)
        {
            var value = tensor.Read(chunk.Slice(i, size));
            if (checks && !_parameters.Takes(value))
            {
                throw Refusal.Of(
                    WeightFormatCode.NotFinite, offset + i, $"Expected a value that is finite in {(_parameters.IsSingle ? "single" : "double")} precision for '{Name(tensor)}', found {value:R}.");
            }

            if (checks && tensor.IsStandardization && tensor.IsBias && !_parameters.IsPositive(value))
            {
                throw Refusal.Of(
                    WeightFormatCode.NotFinite, offset + i, $"Expected a deviation above 0 in {(_parameters.IsSingle ? "single" : "double")} precision for '{Name(tensor)}', found {value:R}.");
            }

            if (fills)
            {
                _parameters.Set(layer.Position(tensor.IsBias, unit, input), value);
            }

            if (++input == inputs)
            {
                input = 0;
                unit++;
            }
        }
    }

    private static string Name(in TensorEntry tensor) => TensorName.Of(tensor.Layer, tensor.IsBias, tensor.IsStandardization);
}
