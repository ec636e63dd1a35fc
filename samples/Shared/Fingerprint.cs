using System.Globalization;

namespace Shared;

/// <summary>Bits of numbers as one number, to compare machines by: FNV-1a of 64 bits (Fowler, Noll and Vo).</summary>
internal struct Fingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong _hash;

    /// <summary>Begins with nothing.</summary>
    public Fingerprint() => _hash = Offset;

    /// <summary>Adds the bits of numbers.</summary>
    public void Add(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
            Add(BitConverter.SingleToUInt32Bits(value), sizeof(float));
    }

    /// <summary>Adds the bits of a number.</summary>
    public void Add(double value) => Add(BitConverter.DoubleToUInt64Bits(value), sizeof(double));

    /// <summary>Sixteen hexadecimal digits.</summary>
    public override readonly string ToString() => _hash.ToString("x16", CultureInfo.InvariantCulture);

    private void Add(ulong bits, int bytes)
    {
        for (var i = 0; i < bytes; i++)
            _hash = unchecked((_hash ^ ((bits >> (8 * i)) & 0xFF)) * Prime);
    }
}
