namespace NetGen.Weights;

/// <summary>Reads checkpoints: everything of the file is checked before the network or the session changes.</summary>
internal static class CheckpointReader
{
    /// <summary>Reads from a stream's position to its end. Takes memory for the file and for what the optimizer remembers.</summary>
    /// <param name="source">The stream; its own exceptions pass through.</param>
    /// <param name="network">The network; unchanged if anything is thrown.</param>
    /// <param name="session">What reads a session's part; <see langword="null"/> where that is left out.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="WeightFormatException">The file does not belong to this network, its optimizer or the session.</exception>
    public static void Load(Stream source, ITrainingMemory network, CheckpointSession? session)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        if (!source.CanRead)
        {
            throw new ArgumentException("'source' cannot be read.", nameof(source));
        }

        var (tensors, notes) = (CheckpointWriter.TensorsOf(network), new CheckpointNotes());
        var text = ReadHeader(source, network.Architecture, tensors);
        Span<TensorEntry> entries = new TensorEntry[SafetensorsHeader.Room(tensors)];
        var header = new SafetensorsHeader(new JsonReader(new HeaderSource(text), new byte[text.Length]), tensors, entries, null, notes);
        header.Read(network.Architecture);
        CheckNotes(header, network, notes, session);
        var (steps, powers) = (notes.ReadSteps(), notes.ReadPowers());
        var data = StreamBytes.ReadAll(source, header.DataStart, header.DataLength);
        var file = new CheckpointData(header, tensors, data, notes);
        file.CheckParameters(network.Parameters);

        var memory = network.Optimizer;
        var states = WeightBuffer.New(network.Parameters.IsSingle, memory?.Buffer.Length ?? 0);
        file.ReadStates(network.DescribeStates(), states, CheckpointWriter.LengthOfState(network));
        var best = session is null ? default : WeightBuffer.New(session.Best.IsSingle, session.Best.Length);
        file.ReadSession(best, out var history);
        file.CheckEnd();
        if (session?.Read(notes.Require(CheckpointNotes.Session), history) is { } expected)
        {
            throw notes.Wrong(CheckpointNotes.Session, expected, WeightFormatCode.Session);
        }

        network.Parameters.Clear();
        new SafetensorsData(header, tensors, network.Parameters).Fill(new WeightSource(data, header.DataStart));
        if (memory is not null)
        {
            states.CopyTo(memory.Buffer);
            memory.Restore(steps, powers.First, powers.Second);
        }

        if (session is not null)
        {
            best.CopyTo(session.Best);
        }
    }

    /// <summary>Reads a file.</summary>
    public static void Load(string path, ITrainingMemory network)
    {
        using var source = Safetensors.Open(path);
        Load(source, network, null);
    }

    private static byte[] ReadHeader(Stream source, string architecture, WeightTensor[] tensors)
    {
        Span<byte> start = stackalloc byte[Safetensors.LengthBytes];
        var total = source.CanSeek ? Math.Max(0, source.Length - source.Position) : long.MaxValue;
        var count = StreamBytes.Fill(source, start);
        var header = new byte[HeaderLength.Read(start.Slice(0, count), total, architecture, tensors)];
        count = StreamBytes.Fill(source, header);
        return count == header.Length
            ? header
            : throw Refusal.Truncated(Safetensors.LengthBytes + count, FormattableString.Invariant($"{header.Length - count} more bytes of the header"));
    }

    private static void CheckNotes(in SafetensorsHeader header, ITrainingMemory network, CheckpointNotes notes, CheckpointSession? session)
    {
        if (!header.Metadata.IsCheckpoint)
        {
            throw Refusal.Of(
                WeightFormatCode.Optimizer, Safetensors.LengthBytes, $"Expected a checkpoint, as SaveCheckpoint writes it, found a file of parameters only. Load reads it.");
        }

        var (ours, theirs) = (LossOf(network.Architecture), LossOf(CheckpointNotes.TextOf(header.Metadata.Architecture) ?? string.Empty));
        if (ours != theirs)
        {
            throw Refusal.Of(
                WeightFormatCode.Optimizer, Safetensors.LengthBytes, $"Expected a checkpoint of a network with the loss '{ours}', found the loss '{theirs}'. Load takes the parameters alone.");
        }

        if (notes.Require(CheckpointNotes.Optimizer) != network.OptimizerRule)
        {
            throw notes.Wrong(CheckpointNotes.Optimizer, $"'{network.OptimizerRule}'", WeightFormatCode.Optimizer);
        }

        if (session is null)
        {
            return;
        }

        if (notes.Find(CheckpointNotes.Run) is not { } run)
        {
            throw Refusal.Of(
                WeightFormatCode.Session, Safetensors.LengthBytes, $"Expected a checkpoint of a training session, found one of a network only. Its own LoadCheckpoint reads it.");
        }

        CheckRun(session.Run, run, notes);
    }

    // The first thing that differs says more than two long lines.
    private static void CheckRun(string ours, string theirs, CheckpointNotes notes)
    {
        var (expected, found) = (ours.Split(';'), theirs.Split(';'));
        for (var i = 0; i < expected.Length; i++)
        {
            if (i >= found.Length || expected[i] != found[i])
            {
                throw Refusal.Of(
                    WeightFormatCode.Session, notes.Offset(CheckpointNotes.Run), $"Expected a session of {expected[i]}, found one of {(i < found.Length ? found[i] : "no such option")}: it goes on with the data and options it was started with.");
            }
        }

        if (found.Length > expected.Length)
        {
            throw notes.Wrong(CheckpointNotes.Run, $"'{ours}'", WeightFormatCode.Session);
        }
    }

    private static string LossOf(string architecture)
    {
        var parts = architecture.Split(';');
        return parts.Length > 1 ? parts[1] : string.Empty;
    }
}
