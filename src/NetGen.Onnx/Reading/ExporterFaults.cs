using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Reading;

/// <summary>What exporters are known to write wrong: it is read as it was meant, with a warning.</summary>
internal static class ExporterFaults
{
    /// <summary>
    /// PyTorch's GRU always applies its reset gate behind the product; some versions of its exporter leave the attribute out that says so (github.com/microsoft/onnxscript, issue 2852), and without it
    /// a file means the other form.
    /// </summary>
    public static Node Mend(Node node, string producer, List<string> warnings)
    {
        if (node.Operator != "GRU" || !producer.StartsWith("pytorch", StringComparison.OrdinalIgnoreCase) || node.Attributes.Has("linear_before_reset"))
        {
            return node;
        }

        warnings.Add($"Node '{node.Name}' ({node}): its exporter, {producer}, left out linear_before_reset, which it is known to lose; it was read as 1, as PyTorch computes. "
            + "Other programs compute something else from this file.");
        return node with { Attributes = node.Attributes.With("linear_before_reset", 1L) };
    }
}
