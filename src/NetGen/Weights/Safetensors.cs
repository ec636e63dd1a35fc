namespace NetGen.Weights;

/// <summary>
/// Parameters in files of the safetensors format: 8 bytes with the length of a header in JSON, the header, the data. What may be in such a
/// file of a network is known beforehand, so that everything else is refused and no memory is taken because a file says so.
/// </summary>
internal static class Safetensors
{
    /// <summary>Bytes of the header's length.</summary>
    internal const int LengthBytes = 8;

    /// <summary>Bytes that the writer needs for a tensor at most: a name, four sizes, two offsets.</summary>
    private const int TensorBytes = 192;

    /// <summary>The longest header beside its metadata: what a network of these tensors writes takes less than half of it, unless its architecture is very long.</summary>
    internal static int HeaderLimit(string architecture, ReadOnlySpan<WeightTensor> tensors) =>
        4096 + Math.Max(256 * Math.Max(tensors.Length, 2 * WeightTensors.Layers(tensors)), architecture.Length + (TensorBytes * tensors.Length));

    /// <summary>Writes a network's parameters.</summary>
    /// <param name="destination">Written from its position on; stays open.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="tensors">Where the parameters lie.</param>
    /// <param name="parameters">The network's memory.</param>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void Save(Stream destination, string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        if (destination is null)
        {
            throw new ArgumentNullException(nameof(destination));
        }

        if (!destination.CanWrite)
        {
            throw new ArgumentException("'destination' cannot be written.", nameof(destination));
        }

        SafetensorsWriter.Write(destination, architecture, tensors, parameters);
    }

    /// <summary>Writes a network's parameters into a file that has its name only when it is complete.</summary>
    /// <param name="path">The file; replaced if there is one.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="tensors">Where the parameters lie.</param>
    /// <param name="parameters">The network's memory.</param>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void Save(string path, string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        using var file = new AtomicFile(path);
        SafetensorsWriter.Write(file.Stream, architecture, tensors, parameters);
        file.Commit();
    }

    /// <summary>Opens a file to load from.</summary>
    /// <param name="path">The file.</param>
    /// <returns>A stream without a buffer of its own.</returns>
    public static Stream Open(string path) =>
        new FileStream(path ?? throw new ArgumentNullException(nameof(path)), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);

    /// <summary>Checks a file in memory whole, then fills the network's memory from it. Allocates nothing, but for the names that it leaves out of a checkpoint.</summary>
    /// <param name="source">The file.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="tensors">Where the parameters go.</param>
    /// <param name="parameters">The network's memory; unchanged if anything is thrown.</param>
    /// <param name="modules">The names of the layers' modules, in the order of the layers; null where they have those of Save or of a sequential model.</param>
    /// <exception cref="WeightFormatException">The file does not belong to this network.</exception>
    public static void Load(ReadOnlySpan<byte> source, string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters, string[]? modules)
    {
        var length = HeaderLength.Read(source, source.Length, architecture, tensors);
        Span<byte> kept = stackalloc byte[Math.Min(length, HeaderLimit(architecture, tensors))];
        Span<TensorEntry> entries = stackalloc TensorEntry[SafetensorsHeader.Room(tensors)];
        var header = new SafetensorsHeader(new JsonReader(new HeaderSource(source.Slice(LengthBytes, length)), kept), tensors, entries, modules);
        header.Read(architecture);
        CheckLength(header, source.Length);
        var data = new WeightSource(source);
        new SafetensorsData(header, tensors, parameters).Check(data);
        parameters.Clear();
        new SafetensorsData(header, tensors, parameters).Fill(data);
    }

    /// <summary>
    /// Reads a file from a stream's position to its end and checks it on the way. Allocates nothing if the stream can seek, else
    /// the bytes of the network's parameters in the file's number type. Of a checkpoint it takes the parameters, and allocates for what it leaves out.
    /// </summary>
    /// <param name="source">The stream; its own exceptions pass through.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="tensors">Where the parameters go.</param>
    /// <param name="loaded">Memory as large as the network's, but another: of no use if anything is thrown.</param>
    /// <param name="modules">The names of the layers' modules, in the order of the layers; null where they have those of Save or of a sequential model.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="WeightFormatException">The file does not belong to this network.</exception>
    public static void Load(Stream source, string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer loaded, string[]? modules)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        if (!source.CanRead)
        {
            throw new ArgumentException("'source' cannot be read.", nameof(source));
        }

        var origin = source.CanSeek ? source.Position : 0;
        var total = source.CanSeek ? Math.Max(0, source.Length - origin) : long.MaxValue;
        Span<byte> start = stackalloc byte[LengthBytes];
        var count = StreamBytes.Fill(source, start);
        var length = HeaderLength.Read(start.Slice(0, count), total, architecture, tensors);
        Span<byte> chunk = stackalloc byte[HeaderSource.ChunkBytes];
        Span<byte> kept = stackalloc byte[Math.Min(length, HeaderLimit(architecture, tensors))];
        Span<TensorEntry> entries = stackalloc TensorEntry[SafetensorsHeader.Room(tensors)];
        var header = new SafetensorsHeader(new JsonReader(new HeaderSource(source, length, chunk), kept), tensors, entries, modules);
        header.Read(architecture);
        loaded.Clear();
        if (source.CanSeek)
        {
            CheckLength(header, total);
            new SafetensorsData(header, tensors, loaded).CheckAndFill(new WeightSource(source, origin));
            CheckEnd(header, source, origin);
        }
        else
        {
            LoadOnce(source, header, tensors, loaded);
        }
    }

    // Tensors may come in any order and the fingerprint needs theirs, so that what cannot be read twice must be kept.
    private static void LoadOnce(Stream source, SafetensorsHeader header, ReadOnlySpan<WeightTensor> tensors, WeightBuffer loaded)
    {
        // How much a checkpoint has beside the parameters is known only from the file.
        if (header.Extras is not null)
        {
            var all = StreamBytes.ReadAll(source, header.DataStart, header.DataLength);
            new SafetensorsData(header, tensors, loaded).CheckAndFill(new WeightSource(all, header.DataStart));
            return;
        }

        var data = new byte[checked((int)header.DataLength)];
        var count = StreamBytes.Fill(source, data);
        if (count < data.Length)
        {
            throw Refusal.Truncated(header.DataStart + count, FormattableString.Invariant($"{data.Length - count} more bytes of data"));
        }

        CheckEnd(header, source);
        new SafetensorsData(header, tensors, loaded).CheckAndFill(new WeightSource(data, header.DataStart));
    }

    private static void CheckLength(in SafetensorsHeader header, long total)
    {
        var expected = checked(header.DataStart + header.DataLength);
        if (total < expected)
        {
            throw Refusal.Truncated(total, FormattableString.Invariant($"{expected - total} more bytes of data"));
        }

        if (total > expected)
        {
            throw TrailingData(expected);
        }
    }

    // A stream may give more than the length it had told, or tell none.
    private static void CheckEnd(in SafetensorsHeader header, Stream source, long origin = 0)
    {
        Span<byte> next = stackalloc byte[1];
        var end = origin + header.DataStart + header.DataLength;
        if (source.CanSeek && source.Position != end)
        {
            source.Position = end;
        }

        if (StreamBytes.Fill(source, next) > 0)
        {
            throw TrailingData(header.DataStart + header.DataLength);
        }
    }

    internal static WeightFormatException TrailingData(long end) =>
        Refusal.Of(WeightFormatCode.TrailingData, end, $"Expected the end of the file after the last value, found more.");
}
