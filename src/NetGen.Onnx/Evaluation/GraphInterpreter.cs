using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Computes the values of a graph node by node, each as its operator is defined, in double precision: slow, and independent of what the layers make of them.</summary>
internal sealed class GraphInterpreter
{
    private readonly Graph _graph;
    private readonly List<Node> _nodes;
    private readonly HashSet<string> _needed;

    /// <summary>Prepares to compute.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="targets">The values that are asked for; what they do not need is not computed.</param>
    public GraphInterpreter(Graph graph, IEnumerable<string> targets)
    {
        _graph = graph;
        var (needed, nodes) = (targets.ToHashSet(), new List<Node>());
        foreach (var node in graph.Nodes.Reverse())
        {
            if (node.Outputs.Any(needed.Contains))
            {
                needed.UnionWith(node.Inputs.Where(input => input.Length > 0));
                nodes.Add(node);
            }
        }

        nodes.Reverse();
        (_nodes, _needed) = (nodes, needed);
    }

    /// <summary>Computes the values for a sample.</summary>
    /// <param name="input">The graph's input.</param>
    /// <returns>All values that were needed, and the constants.</returns>
    /// <exception cref="OnnxFormatException">An operator is not known, or its inputs do not fit.</exception>
    public IReadOnlyDictionary<string, Tensor> Run(Tensor input)
    {
        var values = new Dictionary<string, Tensor>();
        Run(input, values);
        return values;
    }

    /// <summary>Computes the values for a sample.</summary>
    /// <param name="input">The graph's input.</param>
    /// <param name="values">Takes all values that were needed, and the constants; those before a node that fails, too.</param>
    /// <exception cref="OnnxFormatException">An operator is not known, or its inputs do not fit.</exception>
    public void Run(Tensor input, Dictionary<string, Tensor> values)
    {
        foreach (var (name, constant) in _graph.Constants)
        {
            values[name] = constant;
        }

        values[_graph.Input] = input;
        foreach (var node in _nodes)
        {
            Compute(node, values);
            if (node.Outputs.FirstOrDefault(output => output.Length > 0 && _needed.Contains(output) && !values.ContainsKey(output)) is { } lost)
            {
                throw node.Refuse($"Its output '{lost}' is read, which no layer gives. Expected readers of its first output alone: leave the other out of what the model computes with.");
            }
        }
    }

    /// <summary>The nodes that are computed.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The values that no input changes: the file's, and what is computed of them and of shapes alone, since the shape of one sample is known.</summary>
    public HashSet<string> Constants()
    {
        var constants = _graph.Constants.Keys.ToHashSet();
        foreach (var node in _nodes)
        {
            if (node is { Operator: "Shape", Domain: "" } || node.Inputs.All(input => input.Length == 0 || constants.Contains(input)))
            {
                constants.UnionWith(node.Outputs);
            }
        }

        return constants;
    }

    /// <summary>Computes one node.</summary>
    public static void Compute(Node node, Dictionary<string, Tensor> values)
    {
        var operation = OperatorTable.Find(node) ?? throw Unknown(node);
        if (node.Inputs.FirstOrDefault(name => name.Length > 0 && values[name].Texts is not null) is { } text)
        {
            throw node.Refuse($"Its input '{text}' is text. Expected numbers: no layer computes with text.");
        }

        IReadOnlyList<Tensor> results;
        try
        {
            results = operation(new OperatorCall(node, [.. node.Inputs.Select(name => name.Length == 0 ? null : values[name])]));
        }
        catch (Exception exception) when (Node.IsMisfit(exception))
        {
            throw node.Refuse($"Its inputs {string.Join(", ", node.Inputs.Where(name => name.Length > 0).Select(name => values[name]))} do not fit together. "
                + "Expected shapes as its operator needs them: the file is damaged.");
        }

        for (var i = 0; i < Math.Min(results.Count, node.Outputs.Count); i++)
        {
            if (node.Outputs[i].Length > 0)
            {
                values[node.Outputs[i]] = results[i];
            }
        }
    }

    /// <summary>Says that an operator has no layer.</summary>
    public static OnnxFormatException Unknown(Node node) => node.Refuse($"No layer computes this operator. {Advice(node.Operator)}");

    private static string Advice(string name) => name switch
    {
        "LogSoftmax" => "Export the model without it, or with Softmax in its place: the classes are the same.",
        "ConvTranspose" or "Resize" or "Upsample" or "DepthToSpace" => "Networks of layers do not enlarge images: export the part of the model before it.",
        "If" or "Loop" or "Scan" => "Control flow cannot be declared: export in inference mode with fixed shapes, so that the exporter unrolls it.",
        "TreeEnsembleClassifier" or "TreeEnsembleRegressor" or "SVMClassifier" or "SVMRegressor" => "Only neural networks can be declared, not trees or support vectors.",
        "QuantizeLinear" or "DequantizeLinear" or "QLinearConv" or "QLinearMatMul" or "MatMulInteger" or "ConvInteger" or "DynamicQuantizeLinear" => "Export the model before it is quantized.",
        "InstanceNormalization" or "GroupNormalization" or "LRN" => "Train the model with BatchNormalization behind convolutions or with LayerNormalization instead.",
        _ => "Replace it in the model by one that is read (the page of NetGen.Onnx lists them), or export the part of the model without it.",
    };
}
