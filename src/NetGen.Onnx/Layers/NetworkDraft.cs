using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>A network with its weights.</summary>
/// <param name="Architecture">Its one line, taken apart.</param>
/// <param name="Shapes">What each layer gives, and before them the input.</param>
/// <param name="Tensors">Layer after layer, a standardization's first.</param>
internal sealed record NetworkDraft(Architecture Architecture, IReadOnlyList<LayerShape> Shapes, IReadOnlyList<(int Layer, LayerTensor Tensor)> Tensors)
{
    /// <summary>Takes what was read.</summary>
    /// <param name="reading">All of the graph.</param>
    /// <param name="isDouble">Whether the network's numbers are <see langword="double"/>.</param>
    public static NetworkDraft Of(LayerReading reading, bool isDouble)
    {
        var (tensors, number) = (new List<(int, LayerTensor)>(), 0);
        if (reading.Scaling.IsUsed)
        {
            var channels = reading.Input.Channels;
            number++;
            tensors.Add((number, new LayerTensor(TensorKind.Mean, [channels], reading.Scaling.Means)));
            tensors.Add((number, new LayerTensor(TensorKind.Deviation, [channels], reading.Scaling.Deviations)));
        }

        foreach (var layer in reading.Layers.Where(layer => layer.Tensors.Count > 0))
        {
            number++;
            tensors.AddRange(layer.Tensors.Select(tensor => (number, tensor)));
        }

        var hasPositions = reading.Input.Rank > 1 || reading.Layers[0].Kind == "Embedding";
        var architecture = new Architecture(
            reading.Input.Sizes(reading.IsChannelsFirst),
            reading.IsChannelsFirst && hasPositions,
            reading.Scaling.IsUsed,
            [.. reading.Layers.Select(layer => layer.ToLayer())],
            new ArchitectureTerm("None", []),
            isDouble ? "Double" : "Single");
        return new NetworkDraft(architecture, [reading.Input, .. reading.Layers.Select(layer => layer.Output)], tensors);
    }

    /// <summary>Parameters of a layer, by its place among all.</summary>
    public int CountOf(int place)
    {
        var before = Architecture.Layers.Take(place + 1).Count(HasTensors) + (Architecture.IsStandardized ? 1 : 0);
        return HasTensors(Architecture.Layers[place]) ? Tensors.Where(entry => entry.Layer == before).Sum(entry => entry.Tensor.Values.Length) : 0;
    }

    /// <summary>Multiplications of one sample, about: each weight once at each position, and a little for each output.</summary>
    public long Multiplications()
    {
        var sum = 0L;
        for (var i = 0; i < Architecture.Layers.Count; i++)
        {
            var positions = Architecture.Layers[i].Term.Name switch { "Embedding" => 0, "Gru" or "Lstm" => Shapes[i].Positions, _ => Shapes[i + 1].Positions };
            sum += ((long)CountOf(i) * positions) + Shapes[i + 1].Count;
        }

        return sum;
    }

    /// <summary>Where the tensors lie in <see cref="Memory"/>: one after another.</summary>
    public WeightTensor[] Describe()
    {
        var (described, offset) = (new List<WeightTensor>(), 0);
        foreach (var (layer, tensor) in Tensors)
        {
            int Size(int axis) => axis < tensor.Sizes.Count ? tensor.Sizes[axis] : 0;
            int Behind(int axis) => tensor.Sizes.Skip(axis + 1).Aggregate(1, (product, size) => product * size);
            described.Add(new WeightTensor(layer, tensor.Kind, offset, Size(0), Behind(0), Size(1), Behind(1), Size(2), Behind(2), Size(3), Behind(3)));
            offset += tensor.Values.Length;
        }

        return [.. described];
    }

    /// <summary>The values of all tensors, in the network's number type.</summary>
    public WeightBuffer Memory()
    {
        var values = Tensors.SelectMany(entry => entry.Tensor.Values).ToArray();
        return Architecture.Precision == "Double" ? values.AsSpan() : Array.ConvertAll(values, value => (float)value).AsSpan();
    }

    /// <summary>Whether a layer has weights.</summary>
    public static bool HasTensors(ArchitectureLayer layer) =>
        layer.Term.Name is ArchitectureLayer.Dense or "Conv1D" or "Conv2D" or "Gru" or "Lstm" or "LayerNorm" or "PRelu" or "Embedding";
}
