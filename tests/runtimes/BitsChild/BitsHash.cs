using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NetGen.BitsChild;

/// <summary>
/// The hash of the bits of numbers. A cryptographic one, since sums and products lose pairs of differences: two zeros of the wrong
/// sign would cancel. Which NaN it is does not count, that it is one does: no processor promises a NaN's payload.
/// </summary>
internal sealed class BitsHash<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Of(ReadOnlySpan<T> values)
    {
        using var hash = new BitsHash<T>();
        hash.Add(values);
        return hash.ToString();
    }

    public void Add(params ReadOnlySpan<T> values)
    {
        T[] canonical = [.. values];
        foreach (ref var value in canonical.AsSpan())
        {
            value = T.IsNaN(value) ? T.NaN : value;
        }

        _hash.AppendData(MemoryMarshal.AsBytes(canonical.AsSpan()));
    }

    public void Dispose() => _hash.Dispose();

    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash().AsSpan(0, 8));
}
