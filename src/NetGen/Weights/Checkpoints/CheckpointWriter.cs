using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>
/// Writes checkpoints: the file that Save writes, with notes in its metadata and, behind the parameters, what the optimizer remembers, then what a session needs. The
/// same state gives the same bytes.
/// </summary>
internal static class CheckpointWriter
{
    private const int ChunkBytes = 4096;
    private const int Alignment = 8;

    /// <summary>Writes a checkpoint.</summary>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A value is not finite; nothing has been written.</exception>
    public static void Save(Stream destination, ITrainingMemory network, CheckpointSession? session)
    {
        if (destination is null)
        {
            throw new ArgumentNullException(nameof(destination));
        }

        if (!destination.CanWrite)
        {
            throw new ArgumentException("'destination' cannot be written.", nameof(destination));
        }

        var tensors = TensorsOf(network);
        var parameters = SafetensorsWriter.Fingerprint(network.Architecture, tensors, network.Parameters);
        var notes = NotesOf(network, session);
        var architecture = default(WeightFingerprint);
        architecture.Add(network.Architecture);
        var all = new CheckpointSink(notes.Begin(architecture));
        SendData(ref all, tensors, network, session);
        notes.Set(CheckpointNotes.Fingerprint, all.Fingerprint.ToString());

        StreamBytes.Write(destination, Header(tensors, network, session, parameters, notes));
        var file = new CheckpointSink(destination);
        SendData(ref file, tensors, network, session);
    }

    /// <summary>Writes a checkpoint into a file that has its name only when it is complete.</summary>
    /// <exception cref="InvalidOperationException">A value is not finite; nothing has been written.</exception>
    public static void Save(string path, ITrainingMemory network, CheckpointSession? session)
    {
        using var file = new AtomicFile(path);
        Save(file.Stream, network, session);
        file.Commit();
    }

    /// <summary>Where the parameters lie.</summary>
    public static WeightTensor[] TensorsOf(IWeightMemory network)
    {
        var tensors = new WeightTensor[network.TensorCount];
        network.Describe(tensors);
        return tensors;
    }

    /// <summary>Values of a state of all parameters, padding included; 0 where there is none. The network's memory may have more: what it standardizes by.</summary>
    public static int LengthOfState(ITrainingMemory network) =>
        network.DescribeStates().Length is > 0 and var states ? network.Optimizer!.Buffer.Length / states : 0;

    private static CheckpointNotes NotesOf(ITrainingMemory network, CheckpointSession? session)
    {
        var (notes, memory) = (new CheckpointNotes(), network.Optimizer);
        notes.Set(CheckpointNotes.Optimizer, network.OptimizerRule);
        notes.Set(CheckpointNotes.Steps, (memory?.Steps ?? 0).ToString(CultureInfo.InvariantCulture));
        notes.Set(CheckpointNotes.Powers, $"{CheckpointNotes.Bits(memory?.Power1 ?? 1)},{CheckpointNotes.Bits(memory?.Power2 ?? 1)}");
        if (session is not null)
        {
            notes.Set(CheckpointNotes.Run, session.Run);
            notes.Set(CheckpointNotes.Session, session.State);
        }

        return notes;
    }

    private static byte[] Header(WeightTensor[] tensors, ITrainingMemory network, CheckpointSession? session, in WeightFingerprint parameters, CheckpointNotes notes)
    {
        var text = new StringBuilder().Append(FormattableString.Invariant($"{{\"__metadata__\":{{\"netgen.architecture\":\"{network.Architecture}\",\"netgen.fingerprint\":\"{parameters}\""));
        foreach (var name in CheckpointNotes.All)
        {
            if (notes.Find(name) is { } note)
            {
                text.Append(FormattableString.Invariant($",\"{name}\":\"{note}\""));
            }
        }

        text.Append('}');
        var (end, isSingle) = (0L, network.Parameters.IsSingle);
        AddGroup(text, string.Empty, tensors, isSingle, ref end);
        foreach (var values in network.DescribeStates())
        {
            AddGroup(text, CheckpointTensor.GroupOf(values) + ".", tensors, isSingle, ref end);
        }

        if (session is not null)
        {
            if (session.Best.Length > 0)
            {
                AddGroup(text, CheckpointTensor.Best + ".", tensors, isSingle, ref end);
            }

            if (session.History.Length > 0)
            {
                var shape = FormattableString.Invariant($"[{session.History.Length / CheckpointTensor.HistoryColumns},{CheckpointTensor.HistoryColumns}]");
                AddTensor(text, CheckpointTensor.History, "F64", shape, sizeof(double) * (long)session.History.Length, ref end);
            }
        }

        text.Append('}').Append(' ', (Alignment - ((Safetensors.LengthBytes + text.Length) % Alignment)) % Alignment);
        var bytes = new byte[Safetensors.LengthBytes + text.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)text.Length);
        Encoding.ASCII.GetBytes(text.ToString()).CopyTo(bytes, Safetensors.LengthBytes);
        return bytes;
    }

    private static void AddGroup(StringBuilder text, string prefix, WeightTensor[] tensors, bool isSingle, ref long end)
    {
        var (type, size) = isSingle ? ("F32", sizeof(float)) : ("F64", sizeof(double));
        foreach (var tensor in tensors)
        {
            // A standardization does not train.
            if (prefix.Length == 0 || !tensor.IsStandardization)
            {
                AddTensor(text, prefix + TensorName.Of(tensor), type, tensor.ToString(), tensor.Length * size, ref end);
            }
        }
    }

    private static void AddTensor(StringBuilder text, string name, string type, string shape, long bytes, ref long end)
    {
        var begin = end;
        end += bytes;
        text.Append(FormattableString.Invariant($",\"{name}\":{{\"dtype\":\"{type}\",\"shape\":{shape},\"data_offsets\":[{begin},{end}]}}"));
    }

    private static void SendData(ref CheckpointSink sink, WeightTensor[] tensors, ITrainingMemory network, CheckpointSession? session)
    {
        var length = LengthOfState(network);
        Send(ref sink, tensors, network.Parameters);
        tensors = tensors.Where(tensor => !tensor.IsStandardization).ToArray();
        for (var k = 0; k < network.DescribeStates().Length; k++)
        {
            Send(ref sink, tensors, network.Optimizer!.Buffer.Slice(k * length, length));
        }

        if (session is not null)
        {
            if (session.Best.Length > 0)
            {
                Send(ref sink, WeightTensors.InCommonOrder(tensors), session.Best);
            }

            Span<byte> bytes = stackalloc byte[sizeof(double)];
            foreach (var value in session.History)
            {
                WeightBits.Write(bytes, value);
                sink.Add(bytes);
            }
        }
    }

    private static void Send(ref CheckpointSink sink, WeightTensor[] tensors, WeightBuffer buffer)
    {
        Span<byte> chunk = stackalloc byte[ChunkBytes];
        var values = new ParameterCursor(tensors, buffer);
        for (var length = values.Take(chunk); length > 0; length = values.Take(chunk))
        {
            sink.Add(chunk.Slice(0, length));
        }
    }
}
