using NetGen.Onnx.Layers;
using NetGen.Onnx.Reading;
using NetGen.Onnx.Tails;

namespace NetGen.Onnx;

/// <summary>Reads ONNX files: what a model computes becomes the declaration of a network, with its weights.</summary>
public static class OnnxReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="source">Read from its position to its end; stays open.</param>
    /// <returns>The network.</returns>
    /// <exception cref="OnnxFormatException">The file cannot be read, or what it computes cannot be declared.</exception>
    public static ImportedNetwork Read(Stream source) => Read(source, new OnnxReadOptions());

    /// <summary>Reads a file.</summary>
    /// <param name="source">Read from its position to its end; stays open.</param>
    /// <param name="options">What the file does not say.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">The options do not fit the file.</exception>
    /// <exception cref="OnnxFormatException">The file cannot be read, or what it computes cannot be declared.</exception>
    public static ImportedNetwork Read(Stream source, OnnxReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return Read(bytes.ToArray(), options);
    }

    /// <summary>Reads a file in memory.</summary>
    /// <param name="source">The whole file.</param>
    /// <returns>The network.</returns>
    /// <exception cref="OnnxFormatException">The file cannot be read, or what it computes cannot be declared.</exception>
    public static ImportedNetwork Read(byte[] source) => Read(source, new OnnxReadOptions());

    /// <summary>Reads a file in memory.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="options">What the file does not say.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">The options do not fit the file.</exception>
    /// <exception cref="OnnxFormatException">The file cannot be read, or what it computes cannot be declared.</exception>
    public static ImportedNetwork Read(byte[] source, OnnxReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var warnings = new List<string>();
        var graph = GraphReader.Read(source, options, warnings);
        var tail = TailReader.Read(graph, warnings);
        var draft = NetworkDraft.Of(NetworkReader.Read(graph, tail.Target), graph.IsDouble);
        var outputs = draft.Shapes[^1].Count;
        var classes = tail.Classes.Count == outputs || (tail.Classes.Count == 2 && outputs == 1) ? tail.Classes : [];
        return new ImportedNetwork(graph, draft, tail.Target, classes, warnings);
    }
}
