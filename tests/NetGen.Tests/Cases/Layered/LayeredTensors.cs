namespace NetGen.Tests.Cases.Layered;

/// <summary>The tensors of a network in the common order, worked out here a second time, from PyTorch's modules and not from the generator.</summary>
internal static class LayeredTensors
{
    /// <summary>The dimensions of each, and whether it learns.</summary>
    public static IReadOnlyList<(int[] Dimensions, bool Learns)> Of(LayeredNetwork network)
    {
        var shapes = network.Shapes;
        return [.. network.Layers.SelectMany((layer, k) => Of(layer, shapes[k]).Select(dimensions => (dimensions, layer.IsTrainable)))];
    }

    /// <summary>For each parameter whether it learns.</summary>
    public static bool[] Learning(LayeredNetwork network) => [.. Of(network).SelectMany(tensor => Enumerable.Repeat(tensor.Learns, Count(tensor.Dimensions)))];

    /// <summary>The parameters that are no weights: those of tensors of one dimension.</summary>
    public static HashSet<int> Biases(LayeredNetwork network)
    {
        bool[] isBias = [.. Of(network).SelectMany(tensor => Enumerable.Repeat(tensor.Dimensions.Length == 1, Count(tensor.Dimensions)))];
        return [.. Enumerable.Range(0, isBias.Length).Where(place => isBias[place])];
    }

    private static int Count(int[] dimensions) => dimensions.Aggregate(1, (product, length) => product * length);

    private static IEnumerable<int[]> Of(LayeredLayer layer, LayeredShape input)
    {
        var (inputs, units) = (input.Channels, layer.Units);
        return layer.Kind switch
        {
            LayeredKind.Dense => WithBias(layer, [units, inputs]),
            LayeredKind.Conv1D => WithBias(layer, [units, inputs / layer.Groups, layer.KernelWidth]),
            LayeredKind.Conv2D => WithBias(layer, [units, inputs / layer.Groups, layer.KernelHeight, layer.KernelWidth]),
            LayeredKind.Gru => Gates(3, layer, inputs),
            LayeredKind.Lstm => Gates(4, layer, inputs),
            LayeredKind.LayerNorm => [[inputs], [inputs]],
            LayeredKind.PRelu => [[inputs]],
            LayeredKind.Embedding => [[layer.Count, units]],
            _ => [],
        };
    }

    private static int[][] WithBias(LayeredLayer layer, int[] weights) => layer.UseBias ? [weights, [layer.Units]] : [weights];

    private static int[][] Gates(int gates, LayeredLayer layer, int inputs)
    {
        int[][] weights = [[gates * layer.Units, inputs], [gates * layer.Units, layer.Units]];
        return layer.UseBias ? [.. weights, [gates * layer.Units], [gates * layer.Units]] : weights;
    }
}
