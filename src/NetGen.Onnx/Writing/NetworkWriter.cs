using NetGen.Onnx.Layers;
using NetGen.Onnx.Protos;
using NetGen.Weights;

namespace NetGen.Onnx.Writing;

/// <summary>Writes a network as a model of ONNX.</summary>
internal static class NetworkWriter
{
    /// <summary>The version of the operators, the first with LayerNormalization; and that of the format which belongs to it.</summary>
    private const int Opset = 17, Format = 8;

    private const string Input = "input", Output = "output";

    /// <summary>Makes the messages.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="NotSupportedException">It has a function of the user's.</exception>
    public static ModelProto Write(IWeightMemory network)
    {
        var architecture = ArchitectureParser.Parse(network.Architecture) is { HasOwnFunctions: false } known ? known
            : throw new NotSupportedException($"The network '{network.Architecture}' has functions of its own, which ONNX has no operators for. Expected layers with activations of the catalogue.");
        var (isDouble, shape) = (architecture.Precision == "Double", Shape(architecture));
        var builder = new GraphBuilder(isDouble);
        var graph = new NetworkGraph(builder, architecture.IsChannelsFirst ? Axes.ChannelsFirst : Axes.ChannelsLast);
        var input = new Carried(Input, shape, graph.Declared);
        var tensors = new Queue<IReadOnlyDictionary<TensorKind, WrittenTensor>>(Tensors(network));
        graph.Give(architecture.IsStandardized ? Standardized(builder, input, tensors.Dequeue()) : input);
        foreach (var layer in architecture.Layers)
        {
            LayerWriters.Write(graph, new WrittenLayer(layer, NetworkDraft.HasTensors(layer) ? tensors.Dequeue() : new Dictionary<TensorKind, WrittenTensor>()));
        }

        var output = graph.As(graph.Last, graph.Declared);

        // A layer that has no node, such as Flatten of a vector, may be all there is.
        var last = output.Name == Input ? builder.Add("Identity", [Input]) : output.Name;
        builder.Rename(last, Output);
        var isIndexed = architecture.Layers[0].Term.Name == "Embedding";
        builder.Graph.Input.Add(GraphBuilder.Value(Input, isIndexed ? TensorProto.Types.DataType.Int64 : builder.NumberType, NetworkGraph.Sizes(shape, graph.Declared)));
        builder.Graph.Output.Add(GraphBuilder.Value(Output, builder.NumberType, NetworkGraph.Sizes(output.Shape, graph.Declared)));
        var model = new ModelProto { IrVersion = Format, ProducerName = "NetGen", DocString = network.Architecture, Graph = builder.Graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = string.Empty, Version = Opset });
        return model;
    }

    private static LayerShape Shape(Architecture architecture)
    {
        var sizes = architecture.Sizes;
        var channels = architecture.IsChannelsFirst ? sizes[0] : sizes[^1];
        var positions = architecture.IsChannelsFirst ? sizes.Skip(1).ToList() : sizes.SkipLast(1).ToList();

        // A vector of indices is in the layout of what comes of it.
        return sizes.Count == 1 ? LayerShape.Vector(sizes[0]) : new LayerShape(sizes.Count, positions.Count == 2 ? positions[0] : 1, positions[^1], channels);
    }

    private static Carried Standardized(GraphBuilder builder, Carried input, IReadOnlyDictionary<TensorKind, WrittenTensor> tensors)
    {
        var sizes = NetworkGraph.ChannelSizes(input);
        string Constant(TensorKind kind) => builder.Tensor(tensors[kind].Name, sizes, tensors[kind].Values);
        return input with { Name = builder.Add("Div", [builder.Add("Sub", [input.Name, Constant(TensorKind.Mean)]), Constant(TensorKind.Deviation)]) };
    }

    // The weights of each layer that has any.
    private static IEnumerable<IReadOnlyDictionary<TensorKind, WrittenTensor>> Tensors(IWeightMemory network)
    {
        var tensors = new WeightTensor[network.TensorCount];
        network.Describe(tensors);
        return [.. tensors.Select(tensor => (tensor.Layer, tensor.Kind, Tensor: Values(network, tensor))).GroupBy(entry => entry.Layer).OrderBy(group => group.Key)
            .Select(group => group.ToDictionary(entry => entry.Kind, entry => entry.Tensor))];
    }

    private static WrittenTensor Values(IWeightMemory network, WeightTensor tensor)
    {
        var memory = network.Parameters;
        var values = new double[tensor.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = memory[tensor.Place(i / tensor.RowLength, i % tensor.RowLength)];
        }

        return new WrittenTensor($"layer{tensor.Layer}.{TensorKinds.Name(tensor.Kind)}", [.. Enumerable.Range(0, tensor.Rank).Select(tensor.Size)], values);
    }
}
