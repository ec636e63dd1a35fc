using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
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
        try
        {
            return Read(GraphReader.Read(source, options, warnings), warnings);
        }
        catch (Exception exception) when (Node.IsMisfit(exception) && exception is not ArgumentException { ParamName: InputReader.Options })
        {
            throw new OnnxFormatException("The parts of the file do not fit together. Expected a model as exporters write it: the file is damaged.", exception);
        }
    }

    private static ImportedNetwork Read(Graph graph, List<string> warnings)
    {
        var tail = TailReader.Read(graph, warnings);
        var reading = NetworkReader.Read(graph, tail.Target);
        tail.DemandChannels(reading.Find(tail.Target));
        var draft = NetworkDraft.Of(reading, graph.IsDouble);
        BatchCheck.Demand(graph, tail.Target, reading.TableRows, warnings);
        return new ImportedNetwork(graph, draft, tail.Target, Classes(tail, draft.Shapes[^1].Count, warnings), warnings);
    }

    // Of two classes a network may have one output.
    private static IReadOnlyList<string> Classes(OutputTail tail, int outputs, List<string> warnings)
    {
        if (tail.Classes.Count == outputs || (tail.Classes.Count == 2 && outputs == 1))
        {
            return tail.Classes;
        }

        if (tail.Classes.Count > 0)
        {
            warnings.Add($"The file names {tail.Classes.Count} classes, and the network has {outputs} outputs; the names were left out.");
        }

        return [];
    }
}
