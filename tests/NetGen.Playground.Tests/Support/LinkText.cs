using System.IO.Compression;
using System.Text;

namespace NetGen.Playground.Tests.Support;

/// <summary>Writes links as anybody might: the page's own are right.</summary>
internal static class LinkText
{
    /// <summary>What follows the address of the page.</summary>
    /// <param name="json">What it is to carry; the page writes an object of settings.</param>
    public static string Of(string json)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(json));
        }

        return "#" + Convert.ToBase64String(packed.ToArray()).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }
}
