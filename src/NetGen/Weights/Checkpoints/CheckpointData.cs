namespace NetGen.Weights;

/// <summary>The data of a checkpoint in memory: read in the order of its fingerprint, which is parameters, what the optimizer remembers, best weights, history.</summary>
internal ref struct CheckpointData
{
    /// <summary>More than the half unit in the last place of a float, which rounding a bound adds at most.</summary>
    private const double Rounding = 1e-7;

    private readonly SafetensorsHeader _header;
    private readonly WeightTensor[] _tensors;
    private readonly byte[] _data;
    private readonly CheckpointNotes _notes;
    private WeightFingerprint _fingerprint;
    private int _read;

    /// <summary>Starts before the parameters.</summary>
    public CheckpointData(SafetensorsHeader header, WeightTensor[] tensors, byte[] data, CheckpointNotes notes)
    {
        _header = header;
        _tensors = tensors;
        _data = data;
        _notes = notes;
        _fingerprint = notes.Begin(header.Metadata.Begin());
        _read = 0;
    }

    private readonly int Extras => _header.Extras?.Count ?? 0;

    /// <summary>Demands finite parameters with the file's fingerprint.</summary>
    public void CheckParameters(WeightBuffer parameters)
    {
        new SafetensorsData(_header, _tensors, parameters).Check(new WeightSource(_data, _header.DataStart));
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
            ReadGroup(CheckpointTensor.GroupOf(values[k]), _tensors, states.Slice(k * length, length), values[k].Least, values[k].Most);
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
        if (Find(CheckpointTensor.Of(CheckpointTensor.Best, Array.Find(_tensors, tensor => !tensor.IsStandardization))) is not null || best.Length > 0)
        {
            ReadGroup(CheckpointTensor.Best, WeightTensors.InCommonOrder(_tensors), best, double.MinValue, double.MaxValue);
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
    private void ReadGroup(string group, WeightTensor[] tensors, WeightBuffer values, double least, double most)
    {
        foreach (var tensor in tensors)
        {
            if (tensor.IsStandardization)
            {
                continue; // it does not train
            }

            var name = CheckpointTensor.Of(group, tensor);
            var found = Find(name)
                ?? throw Refusal.Of(WeightFormatCode.MissingTensor, _header.DataStart, $"Expected '{name}' among the header's names, found none.");
            _read++;
            _fingerprint.Add(Bytes(found.Entry));
            ReadTensor(found, tensor, values, least, most);
        }
    }

    private readonly void ReadTensor(CheckpointTensor found, in WeightTensor tensor, WeightBuffer values, double least, double most)
    {
        var bytes = Bytes(found.Entry);
        var size = found.Entry.ValueSize;
        for (var i = 0; i < bytes.Length / size; i++)
        {
            var value = found.Entry.Read(bytes.Slice(i * size, size));
            var offset = _header.DataStart + found.Entry.Begin + (i * size);
            if (!values.Takes(value))
            {
                throw Refusal.Of(
                    WeightFormatCode.NotFinite, offset, $"Expected a value that is finite in {(values.IsSingle ? "single" : "double")} precision for '{found.Name}', found {value:R}.");
            }

            // The bounds as this number type has them: what it can remember is rounded to it.
            if (value < least * (1 + Rounding) || value > most * (1 + Rounding))
            {
                throw Refusal.Of(
                    WeightFormatCode.Optimizer, offset, $"Expected a value from {least:R} to {most:R}, which the optimizer can remember, for '{found.Name}', found {value:R}.");
            }

            if (values.Length > 0)
            {
                values.Set(tensor.Place(i / tensor.RowLength, i % tensor.RowLength), value);
            }
        }
    }

    private readonly ReadOnlySpan<byte> Bytes(in TensorEntry tensor) => _data.AsSpan((int)tensor.Begin, (int)(tensor.End - tensor.Begin));

    private readonly CheckpointTensor? Find(string name) => _header.Extras?.FirstOrDefault(extra => extra.Name == name);
}
