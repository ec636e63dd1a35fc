using System.Security.Cryptography;

namespace Cluster.Work;

/// <summary>A hash that is read by people, too.</summary>
internal static class ShortHash
{
    /// <summary>The start of the SHA-256 of bytes: 16 hexadecimal digits, lower case.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
