using Google.Protobuf;
using NetGen.Onnx.Graphs;
using NetGen.Onnx.Protos;

namespace NetGen.Onnx.Reading;

/// <summary>Reads a file into a graph: messages, constants, the one input.</summary>
internal static class GraphReader
{
    /// <summary>The operator sets that are known; later ones may have changed what an operator means.</summary>
    private const int OldestOpset = 7, NewestOpset = 24;

    /// <summary>Reads a graph.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">May say the input's shape.</param>
    /// <param name="warnings">Takes what is read otherwise than it stands there.</param>
    /// <exception cref="OnnxFormatException">The file is no ONNX file, or one that cannot be read.</exception>
    public static Graph Read(byte[] bytes, OnnxReadOptions options, List<string> warnings)
    {
        var model = Parse(bytes);
        var opsets = Opsets(model);
        var constants = new Dictionary<string, Tensor>();
        foreach (var tensor in model.Graph.Initializer)
        {
            if (!constants.TryAdd(tensor.Name, TensorReader.Read(tensor, $"tensor '{tensor.Name}'")))
            {
                throw new OnnxFormatException($"The file has two tensors '{tensor.Name}'. Expected a name of its own for each: the file is damaged.");
            }
        }

        var (nodes, given) = (new List<Node>(), constants.Keys.ToHashSet());
        foreach (var proto in model.Graph.Node)
        {
            var node = ExporterFaults.Mend(Node(proto, opsets), model.ProducerName, warnings);
            if (node.Outputs.FirstOrDefault(output => output.Length > 0 && !given.Add(output)) is { } twice)
            {
                throw node.Refuse($"It gives '{twice}', which is given already. Expected a name of its own for each value: the file is damaged.");
            }

            if (node.Operator == "Constant" && node.Domain.Length == 0)
            {
                constants[node.Output] = Constant(node);
            }
            else
            {
                nodes.Add(node);
            }
        }

        var (input, sizes, batch, type) = InputReader.Read(model.Graph, options, warnings);
        if (given.Contains(input))
        {
            throw new OnnxFormatException($"A node gives '{input}', which is the name of the input. Expected a name of its own for each value: the file is damaged.");
        }

        var outputs = model.Graph.Output.Select(output => output.Name).ToList();
        var ordered = InOrder(nodes, constants.Keys.Append(input));
        return outputs.Count > 0
            ? new Graph(ordered, constants, input, sizes, TensorReader.IsInteger(type), batch, outputs, model.ProducerName, IsDouble(model.Graph, type))
            : throw new OnnxFormatException("The graph has no output. Expected at least one: the file is damaged.");
    }

    private static ModelProto Parse(byte[] bytes)
    {
        ModelProto model;
        try
        {
            model = ModelProto.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new OnnxFormatException("The file is no ONNX file, or it is damaged. Expected a model as exporters write it, whole.", exception);
        }

        if (model.Graph is not { Node.Count: > 0 })
        {
            throw new OnnxFormatException("The file has no graph with nodes. Expected a model as exporters write it: the file is no ONNX file, or it is damaged.");
        }

        return model.Graph.SparseInitializer.Count == 0
            ? model
            : throw new OnnxFormatException("The file has sparse tensors. Expected dense ones: export the weights as dense tensors.");
    }

    private static Dictionary<string, int> Opsets(ModelProto model)
    {
        var opsets = new Dictionary<string, int>();
        foreach (var opset in model.OpsetImport)
        {
            opsets[Domain(opset.Domain)] = (int)Math.Clamp(opset.Version, 0, int.MaxValue);
        }

        if (!opsets.TryGetValue(string.Empty, out var version))
        {
            throw new OnnxFormatException("The file does not say which version of the operators it uses (opset). Expected that: the file is damaged, or no ONNX file.");
        }

        return version is >= OldestOpset and <= NewestOpset
            ? opsets
            : throw new OnnxFormatException($"The file uses opset {version}. Expected {OldestOpset} to {NewestOpset}: export with opset_version=17.");
    }

    private static Node Node(NodeProto proto, Dictionary<string, int> opsets)
    {
        if (proto.Output.Count == 0 || proto.OpType.Length == 0)
        {
            throw new OnnxFormatException($"Node '{proto.Name}' has no {(proto.OpType.Length == 0 ? "operator" : "output")}. Expected one: the file is damaged.");
        }

        var domain = Domain(proto.Domain);
        return new Node(
            proto.Name.Length > 0 ? proto.Name : proto.Output[0], proto.OpType, domain, opsets.GetValueOrDefault(domain, 1), [.. proto.Input], [.. proto.Output], AttributeReader.Read(proto));
    }

    private static string Domain(string text) => text == "ai.onnx" ? string.Empty : text;

    private static Tensor Constant(Node node)
    {
        var attributes = node.Attributes;
        return attributes.Tensor("value")
            ?? (attributes.Has("value_float") ? new Tensor([], [attributes.Number("value_float", 0)])
                : attributes.Has("value_int") ? Tensor.OfInteger(attributes.Long("value_int", 0))
                : attributes.Numbers("value_floats") is { } numbers ? new Tensor([numbers.Length], numbers)
                : attributes.Longs("value_ints") is { } integers ? Tensor.OfIntegers(integers)
                : attributes.Has("value_string") ? new Tensor([], new[] { attributes.Text("value_string", string.Empty) })
                : attributes.Texts("value_strings") is { } texts ? new Tensor([texts.Length], texts)
                : throw node.Refuse("It has no value that is read. Expected a tensor, numbers or text: save the model again with constants as tensors."));
    }

    // The standard wants the order; what does not keep it is sorted, and what reads a value that nothing computes is refused.
    private static List<Node> InOrder(List<Node> nodes, IEnumerable<string> given)
    {
        var (known, ordered) = (given.ToHashSet(), new List<Node>());
        var (lacking, waiting) = (new Dictionary<Node, int>(ReferenceEqualityComparer.Instance), new Dictionary<string, List<Node>>());
        foreach (var node in nodes)
        {
            var unknown = node.Inputs.Where(input => input.Length > 0 && !known.Contains(input)).Distinct().ToList();
            lacking[node] = unknown.Count;
            unknown.ForEach(input => (waiting.TryGetValue(input, out var readers) ? readers : waiting[input] = []).Add(node));
            var ready = new Queue<Node>(unknown.Count == 0 ? [node] : []);
            while (ready.TryDequeue(out var next))
            {
                ordered.Add(next);
                foreach (var output in next.Outputs)
                {
                    Tell(known.Add(output) ? waiting.GetValueOrDefault(output, []) : [], lacking, ready);
                }
            }
        }

        if (nodes.Find(node => lacking[node] > 0) is { } stuck)
        {
            var input = stuck.Inputs.First(name => name.Length > 0 && !known.Contains(name));
            throw stuck.Refuse($"It reads '{input}', which nothing computes before it. Expected an input, a weight or another node's output: the file is damaged.");
        }

        return ordered;
    }

    // One value more is there: those that lacked no other are ready.
    private static void Tell(List<Node> readers, Dictionary<Node, int> lacking, Queue<Node> ready)
    {
        foreach (var reader in readers)
        {
            lacking[reader]--;
            if (lacking[reader] == 0)
            {
                ready.Enqueue(reader);
            }
        }
    }

    private static bool IsDouble(GraphProto graph, TensorProto.Types.DataType input)
    {
        var types = graph.Initializer.Select(tensor => (TensorProto.Types.DataType)tensor.DataType).ToList();
        return !types.Contains(TensorProto.Types.DataType.Float) && (types.Contains(TensorProto.Types.DataType.Double) || input == TensorProto.Types.DataType.Double);
    }
}
