using System.Text;
using System.Text.Json;

namespace NetGen.Tool.Tests.Support;

/// <summary>Safetensors files, written without the library.</summary>
internal static class Tensors
{
    /// <summary>A file of float tensors.</summary>
    public static byte[] File(params (string Name, int[] Shape, float[] Values)[] tensors)
    {
        var (header, data) = (new Dictionary<string, object>(), new List<byte>());
        foreach (var (name, shape, values) in tensors)
        {
            var begin = data.Count;
            data.AddRange(values.SelectMany(BitConverter.GetBytes));
            header.Add(name, new { dtype = "F32", shape, data_offsets = new[] { begin, data.Count } });
        }

        return WithHeader(JsonSerializer.Serialize(header), [.. data]);
    }

    /// <summary>A file with a header as it is given.</summary>
    public static byte[] WithHeader(string header, byte[] data) => [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. data];

    /// <summary>Values that are drawn, all of them another.</summary>
    public static (string Name, int[] Shape, float[] Values) Drawn(string name, params int[] shape)
    {
        var random = new Random(name.Length + shape.Sum());
        return (name, shape, [.. Enumerable.Range(0, shape.Aggregate(1, (product, side) => product * side)).Select(_ => (2 * random.NextSingle()) - 1)]);
    }
}
