using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Playground.Compiler;

/// <summary>What a user's code is compiled against: it lies in this assembly.</summary>
internal static class References
{
    /// <summary>The framework's declarations, and the library's.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. typeof(References).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(Read),
    ];

    private static MetadataReference Read(string name)
    {
        using var stream = typeof(References).Assembly.GetManifestResourceStream(name)!;
        var image = new byte[stream.Length];
        stream.ReadExactly(image);
        return MetadataReference.CreateFromImage(image);
    }
}
