using System.Buffers.Binary;
using System.Text;

namespace NetGen.Tests.Weights;

/// <summary>A file that must be refused, for a <see cref="SmallNet"/>.</summary>
/// <param name="Name">How it is made.</param>
/// <param name="Code">What must be said of it.</param>
/// <param name="Phrase">What the message must have: each rule has its own words, so that no other rule can stand in for it.</param>
/// <param name="Content">The file.</param>
internal sealed record HostileFile(string Name, WeightFormatCode Code, string Phrase, byte[] Content)
{
    public const string GoodHeader =
        """{"layer1.weight":{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]},"layer1.bias":{"dtype":"F32","shape":[4],"data_offsets":[48,64]}"""
        + ""","layer2.weight":{"dtype":"F32","shape":[2,4],"data_offsets":[64,96]},"layer2.bias":{"dtype":"F32","shape":[2],"data_offsets":[96,104]}}""";

    /// <summary>26 values, all different and finite.</summary>
    public static byte[] GoodData { get; } = [.. Enumerable.Range(0, 26).SelectMany(i => BitConverter.GetBytes((i - 12.5f) / 8))];

    public static byte[] Good { get; } = File(GoodHeader);

    /// <summary>A file of a header as it is written, and data.</summary>
    public static byte[] File(string header, byte[]? data = null) => File(Encoding.UTF8.GetBytes(header), data);

    public static byte[] File(byte[] header, byte[]? data = null) => [.. Length((ulong)header.Length), .. header, .. data ?? GoodData];

    public static byte[] Length(ulong length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);
        return bytes;
    }

    /// <summary>The good header with one thing replaced.</summary>
    public static string Edit(string old, string replacement)
    {
        var place = GoodHeader.IndexOf(old, StringComparison.Ordinal);
        return place >= 0 ? GoodHeader.Remove(place, old.Length).Insert(place, replacement) : throw new ArgumentException($"'{old}' is not there.", nameof(old));
    }

    public override string ToString() => Name;
}
