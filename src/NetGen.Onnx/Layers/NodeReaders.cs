using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>What is made of each operator, by its name.</summary>
internal static class NodeReaders
{
    private static readonly IReadOnlyDictionary<string, NodeReader> All = new[]
    {
        ProductReaders.All, ConvolutionReaders.All, PoolReaders.All, ActivationReaders.All, NormalizationReaders.All,
        ConstantReaders.All, ShapeReaders.All, JoinReaders.All, RecurrentReaders.All, IndexReaders.All,
    }.SelectMany(family => family).ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>Reads a node.</summary>
    /// <exception cref="OnnxFormatException">No layer computes it, or not as it is told.</exception>
    public static void Read(LayerReading reading, Node node)
    {
        var reader = All.GetValueOrDefault(node.Domain.Length == 0 ? node.Operator : $"{node.Domain}.{node.Operator}") ?? throw Evaluation.GraphInterpreter.Unknown(node);
        try
        {
            reader(reading, node);
        }
        catch (Exception exception) when (Node.IsMisfit(exception))
        {
            throw node.Refuse("Its inputs and attributes do not fit together. Expected them as its operator needs them: the file is damaged.");
        }
    }
}
