using NetGen.Export;
using NetGen.Weights;

namespace NetGen;

/// <summary>Writes a network as C# source that needs nothing else: <c>net.ExportSource(writer, "My.Nets", "Iris")</c>.</summary>
public static class NetworkSource
{
    /// <summary>Writes a C# file with a static class that has these weights and Forward; it needs neither NetGen nor any package, from netstandard2.0 on.</summary>
    /// <remarks>
    /// It computes with separate multiplies and adds, in the order of the network: the bits of <c>Arithmetic.Portable</c>. It is C# 7.3, and the same parameters
    /// give the same text.
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="writer">Stays open.</param>
    /// <param name="namespace">The class's namespace; null or empty for none.</param>
    /// <param name="className">The class's name.</param>
    /// <exception cref="ArgumentException">The writer or the class name is null, or a name is not a valid C# identifier; nothing has been written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void ExportSource(this IWeightMemory network, TextWriter writer, string? @namespace, string className)
    {
        Span<WeightTensor> tensors = stackalloc WeightTensor[network.TensorCount];
        network.Describe(tensors);
        SourceExport.Write(writer, @namespace, className, network.Exported(), tensors, network.Parameters);
    }
}
