namespace NetGen.Weights;

/// <summary>The data of a checkpoint in memory: read in the order of its fingerprint, which is parameters, what the optimizer remembers, best weights, history.</summary>
internal ref struct CheckpointData
{
    /// <summary>More than the half unit in the last place of a float, which rounding a bound adds at most.</summary>
    private const double Rounding = 1e-7;

    private readonly SafetensorsHeader _header;
    private readonly WeightLayer[] _layers;
    private readonly byte[] _data;
    private readonly CheckpointNotes _notes;
    private WeightFingerprint _fingerprint;
    private int _read;

    /// <summary>Starts before the parameters.</summary>
    public CheckpointData(SafetensorsHeader header, WeightLayer[] layers, byte[] data, CheckpointNotes notes)
    {
        _header = header;
        _layers = layers;
        _data = data;
        _notes = notes;
        _fingerprint = notes.Begin(header.Metadata.Begin());
        _read = 0;
    }

    private readonly int Extras => _header.Extras?.Count ?? 0;

    /// <summary>Demands finite parameters with the file's fingerprint.</summary>
    public void CheckParameters(WeightBuffer parameters)
    {
        new SafetensorsData(_header, _layers, parameters).Check(new WeightSource(_data, _header.DataStart));
        foreach (ref readonly var tensor in _header.Tensors)
        {
            _fingerprint.Add(Bytes(tensor));
        }
    }

    /// <summary>Reads what the optimizer remembers.</summary>
    /// <param name="values">What it is.</param>
    /// <param name="states">Filled: one state of all parameters after another.</param>
    /// <param name="length">Values of a state, padding included.</param>
    public void ReadStates(OptimizerValues[] values, WeightBuffer states, int length)
    {
        for (var k = 0; k < values.Length; k++)
        {
            ReadGroup(CheckpointTensor.GroupOf(values[k]), _layers, states.Slice(k * length, length), values[k].Least, values[k].Most);
        }

        for (var i = 0; i < Extras; i++)
        {
            var extra = _header.Extras![i];
            if (!extra.IsOfSession && !values.Any(each => extra.Name.StartsWith(CheckpointTensor.GroupOf(each) + ".", StringComparison.Ordinal)))
            {
                throw Refusal.Of(WeightFormatCode.UnknownName, extra.Entry.NameOffset, $"Expected only what the optimizer remembers ({string.Join(", ", values.Select(each => each.Name))}), found '{extra.Name}'.");
            }
        }
    }

    /// <summary>Reads what a session needs; without one it is checked all the same.</summary>
    /// <param name="best">Room for the best weights in the order of GetParameters; without room they are not kept.</param>
    /// <param name="history">The rows of the history; empty where there is none.</param>
    public void ReadSession(WeightBuffer best, out double[] history)
    {
        history = [];
        if (Find(CheckpointTensor.Of(CheckpointTensor.Best, 0, isBias: false)) is not null || best.Length > 0)
        {
            ReadGroup(CheckpointTensor.Best, CheckpointWriter.InOrder(_layers), best, double.MinValue, double.MaxValue);
        }

        if (Find(CheckpointTensor.History) is { } rows)
        {
            _read++;
            var bytes = Bytes(rows.Entry);
            _fingerprint.Add(bytes);
            history = new double[bytes.Length / sizeof(double)];
            for (var i = 0; i < history.Length; i++)
            {
                history[i] = WeightBits.ReadDouble(bytes.Slice(i * sizeof(double)));
            }
        }
    }

    /// <summary>Demands that nothing has been left out, and the fingerprint of all.</summary>
    public readonly void CheckEnd()
    {
        if (_read < Extras)
        {
            throw Refusal.Of(WeightFormatCode.UnknownName, Safetensors.LengthBytes, $"Expected all of the best weights or none, found a part of them.");
        }

        if (_notes.Require(CheckpointNotes.Fingerprint) != _fingerprint.ToString())
        {
            throw Refusal.Of(
                WeightFormatCode.Fingerprint, _notes.Offset(CheckpointNotes.Fingerprint), $"Expected a checkpoint with the file's fingerprint, found one of {_fingerprint}.");
        }
    }

    // Without room (of length 0) the values are only looked at.
    private void ReadGroup(string group, WeightLayer[] layers, WeightBuffer values, double least, double most)
    {
        for (var layer = 0; layer < layers.Length; layer++)
        {
            // A standardization does not train.
            for (var kind = 0; kind < layers[layer].Tensors && !layers[layer].IsStandardization; kind++)
            {
                var name = CheckpointTensor.Of(group, layer, kind == 1);
                var tensor = Find(name)
                    ?? throw Refusal.Of(WeightFormatCode.MissingTensor, _header.DataStart, $"Expected '{name}' among the header's names, found none.");
                _read++;
                _fingerprint.Add(Bytes(tensor.Entry));
                ReadTensor(tensor, layers[layer], values, least, most);
            }
        }
    }

    private readonly void ReadTensor(CheckpointTensor tensor, in WeightLayer layer, WeightBuffer values, double least, double most)
    {
        var bytes = Bytes(tensor.Entry);
        var (size, inputs) = (tensor.Entry.ValueSize, tensor.Entry.IsBias ? 1 : layer.Inputs);
        for (var i = 0; i < bytes.Length / size; i++)
        {
            var value = tensor.Entry.Read(bytes.Slice(i * size, size));
            var offset = _header.DataStart + tensor.Entry.Begin + (i * size);
            if (!values.Takes(value))
            {
                throw Refusal.Of(
                    WeightFormatCode.NotFinite, offset, $"Expected a value that is finite in {(values.IsSingle ? "single" : "double")} precision for '{tensor.Name}', found {value:R}.");
            }

            // The bounds as this number type has them: what it can remember is rounded to it.
            if (value < least * (1 + Rounding) || value > most * (1 + Rounding))
            {
                throw Refusal.Of(
                    WeightFormatCode.Optimizer, offset, $"Expected a value from {least:R} to {most:R}, which the optimizer can remember, for '{tensor.Name}', found {value:R}.");
            }

            if (values.Length > 0)
            {
                values.Set(layer.Position(tensor.Entry.IsBias, i / inputs, i % inputs), value);
            }
        }
    }

    private readonly ReadOnlySpan<byte> Bytes(in TensorEntry tensor) => _data.AsSpan((int)tensor.Begin, (int)(tensor.End - tensor.Begin));

    private readonly CheckpointTensor? Find(string name) => _header.Extras?.FirstOrDefault(extra => extra.Name == name);
}
