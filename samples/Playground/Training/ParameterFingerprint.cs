using System.Globalization;

namespace Playground.Training;

/// <summary>The bits of parameters as one number: FNV-1a of 64 bits (Fowler, Noll and Vo).</summary>
internal static class ParameterFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Sixteen hexadecimal digits.</summary>
    /// <param name="parameters">The parameters.</param>
    public static string Of(ReadOnlySpan<float> parameters)
    {
        var hash = Offset;
        foreach (var parameter in parameters)
        {
            var bits = BitConverter.SingleToUInt32Bits(parameter);
            for (var shift = 0; shift < 32; shift += 8)
            {
                hash = unchecked((hash ^ ((bits >> shift) & 0xFF)) * Prime);
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
