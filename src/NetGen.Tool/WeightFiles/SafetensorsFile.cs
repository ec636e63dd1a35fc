using System.Buffers.Binary;
using System.Text.Json;
using NetGen.Tool.Errors;
using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>Any safetensors file: whatever its tensors are called. What a network takes in goes through the library's own reader, which demands more.</summary>
/// <param name="Architecture">The line of a network that wrote it; <see langword="null"/> where no network of NetGen did.</param>
/// <param name="Tensors">In the order of their values.</param>
internal sealed record SafetensorsFile(string? Architecture, IReadOnlyList<FileTensor> Tensors)
{
    private const string Metadata = "__metadata__";
    private const int LengthBytes = 8;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="file">The whole file.</param>
    /// <exception cref="InputException">It is not of the format.</exception>
    public static SafetensorsFile Parse(string path, ReadOnlyMemory<byte> file)
    {
        var shown = OneLine.Escape(path);
        var length = file.Length >= LengthBytes ? BinaryPrimitives.ReadUInt64LittleEndian(file.Span) : 0;
        if (length == 0 || length > (ulong)(file.Length - LengthBytes))
        {
            throw new InputException(FileKind.Of(file.Span) is { } kind
                ? $"{shown}: expected safetensors or a text of weights, found {kind}"
                : FormattableString.Invariant($"{shown}: expected safetensors or a text of weights, found another kind of file, of {file.Length} bytes"));
        }

        try
        {
            using var header = JsonDocument.Parse(file.Slice(LengthBytes, (int)length), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(shown, header.RootElement, file[(LengthBytes + (int)length)..]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new InputException($"{shown}: expected a safetensors header with dtype, shape and data_offsets of each tensor: {OneLine.Escape(exception.Message)}");
        }
    }

    private static SafetensorsFile Read(string file, JsonElement header, ReadOnlyMemory<byte> data)
    {
        var architecture = header.TryGetProperty(Metadata, out var notes) && notes.TryGetProperty("netgen.architecture", out var line) ? line.GetString() : null;
        var tensors = header.EnumerateObject().Where(entry => entry.Name != Metadata)
            .Select(entry => (Begin: entry.Value.GetProperty("data_offsets")[0].GetInt64(), Tensor: Tensor(file, entry, data)))
            .OrderBy(entry => entry.Begin).Select(entry => entry.Tensor).ToList();
        return tensors.Count > 0 ? new SafetensorsFile(architecture, tensors) : throw new InputException($"{file}: expected tensors, found none");
    }

    private static FileTensor Tensor(string file, JsonProperty entry, ReadOnlyMemory<byte> data)
    {
        var (name, type) = (entry.Name, entry.Value.GetProperty("dtype").GetString() ?? throw new FormatException("The dtype of a tensor is null."));
        long[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        var (begin, end) = (entry.Value.GetProperty("data_offsets")[0].GetInt64(), entry.Value.GetProperty("data_offsets")[1].GetInt64());
        var size = FileTensor.SizeOf(type);
        if (size == 0)
        {
            throw new InputException($"{file}: tensor {OneLine.Quote(name)}: expected a type of whole or floating-point numbers such as F32, found {OneLine.Quote(type)}");
        }

        if (begin < 0 || end < begin || end > data.Length || shape.Any(side => side < 0) || Bytes(shape, size) != end - begin)
        {
            throw new InputException(FormattableString.Invariant(
                $"{file}: tensor {OneLine.Quote(name)}: expected the bytes of {type} [{string.Join(",", shape)}] within the {data.Length} bytes of data, found offsets {begin} to {end}"));
        }

        return new FileTensor(name, type, shape, data.Slice((int)begin, (int)(end - begin)));
    }

    // More than a file can have where the product does not fit.
    private static decimal Bytes(long[] shape, int size) => shape.Contains(0) ? 0 : shape.Aggregate((decimal)size, (product, side) => product > long.MaxValue ? product : product * side);
}
