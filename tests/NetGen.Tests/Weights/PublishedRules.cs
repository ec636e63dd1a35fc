using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace NetGen.Tests.Weights;

/// <summary>Reads a safetensors file by the published rules, on the framework's own JSON: nothing of it is shared with the library. See reference.py.</summary>
internal static class PublishedRules
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The tensors by name, values in their order; <see cref="InvalidDataException"/> names the rule that is broken.</summary>
    public static Dictionary<string, (string Type, int[] Shape, double[] Values)> Read(byte[] file)
    {
        Demand(file.Length >= 8, "no room for the header's length");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        Demand(length <= (ulong)file.Length - 8, "the header is cut off");
        var (text, data) = (file.AsMemory(8, (int)length), file.AsMemory(8 + (int)length));
        Demand(length > 0 && text.Span[0] == '{', "the header does not start with a brace");
        Demand(text.Span.TrimEnd((byte)' ')[^1] == '}', "something but spaces follows the header");
        try
        {
            Strict.GetCharCount(text.Span);
            using var header = JsonDocument.Parse(text);
            return Read(header.RootElement, data);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private static Dictionary<string, (string Type, int[] Shape, double[] Values)> Read(JsonElement header, ReadOnlyMemory<byte> data)
    {
        Demand(HasNoTwins(header), "a name occurs twice");
        if (header.TryGetProperty("__metadata__", out var metadata))
        {
            Demand(metadata.ValueKind == JsonValueKind.Object && metadata.EnumerateObject().All(entry => entry.Value.ValueKind == JsonValueKind.String), "the metadata does not map text to text");
        }

        var tensors = new Dictionary<string, (string Type, int[] Shape, double[] Values)>(StringComparer.Ordinal);
        var end = 0L;
        foreach (var entry in header.EnumerateObject().Where(entry => entry.Name != "__metadata__").OrderBy(entry => entry.Value.GetProperty("data_offsets")[0].GetInt64()))
        {
            Demand(HasNoTwins(entry.Value) && entry.Value.EnumerateObject().Count() == 3, "a description has other fields");
            var type = entry.Value.GetProperty("dtype").GetString()!;
            int[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(Size)];
            long[] offsets = [.. entry.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => (long)Size(offset))];
            var size = type switch { "F64" => 8, "F32" => 4, "F16" or "BF16" => 2, _ => 0 };
            Demand(size > 0 && offsets.Length == 2, "a description has another type or place");
            Demand(offsets[0] == end && offsets[1] - end == shape.Aggregate(1L, (product, one) => product * one) * size, "a tensor does not lie where it should");
            Demand(offsets[1] <= data.Length, "the data is cut off");
            var bytes = data.Slice((int)end, (int)(offsets[1] - end)).ToArray();
            tensors.Add(entry.Name, (type, shape, [.. bytes.Chunk(size).Select(value => Decode(type, value))]));
            end = offsets[1];
        }

        Demand(end == data.Length, "the data is not wholly used");
        return tensors;
    }

    // In the metadata twins are taken, as the format's own reader takes them: it keeps the last.
    private static bool HasNoTwins(JsonElement element)
    {
        var names = element.EnumerateObject().Select(entry => entry.Name).ToList();
        return names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }

    // The framework reads 4.0 and 4e0 as whole numbers; the format's reader does not.
    private static int Size(JsonElement element)
    {
        Demand(element.ValueKind == JsonValueKind.Number && element.GetRawText().All(char.IsAsciiDigit), "a size is no whole number");
        return element.GetInt32();
    }

    private static double Decode(string type, byte[] value) => type switch
    {
        "F64" => BinaryPrimitives.ReadDoubleLittleEndian(value),
        "F32" => BinaryPrimitives.ReadSingleLittleEndian(value),
        "F16" => (double)BinaryPrimitives.ReadHalfLittleEndian(value),
        _ => BinaryPrimitives.ReadSingleLittleEndian([0, 0, .. value]),
    };

    private static void Demand(bool isKept, string broken)
    {
        if (!isKept)
        {
            throw new InvalidDataException(broken);
        }
    }
}
