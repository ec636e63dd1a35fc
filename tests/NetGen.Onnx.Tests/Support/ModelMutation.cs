using Google.Protobuf;
using Google.Protobuf.Collections;
using NetGen.Onnx.Protos;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Changes a model where its parts refer to one another: nodes, names, attributes, sizes, types. What comes out is a file whose messages are whole.</summary>
internal sealed class ModelMutation(Random random)
{
    private static readonly long[] Sizes = [-1, 0, 1, 2, 3, 4, 5, 7, 64, 65536, int.MaxValue, 1L << 33, long.MinValue, -2];

    private static readonly float[] Numbers = [0, 1, -1, 0.5f, -0.25f, 6, 1e-30f, 1e30f, float.NaN, float.PositiveInfinity];

    private static readonly string[] Operators =
    [
        "Gemm", "MatMul", "Add", "Sub", "Mul", "Div", "Relu", "LeakyRelu", "Softmax", "Conv", "MaxPool", "AveragePool", "GlobalAveragePool", "Flatten", "Reshape", "Transpose", "Squeeze", "Unsqueeze",
        "Identity", "Cast", "Elu", "Selu", "HardSigmoid", "Tanh", "Sigmoid", "Concat", "Gather", "Slice", "ReduceMean", "ReduceMax", "Expand", "Shape", "Abs", "Neg", "Sum", "GRU", "LSTM", "LayerNormalization", "BatchNormalization", "ArgMax", "Clip", "Pad", "PRelu",
    ];

    private static readonly string[] Texts = ["SAME_UPPER", "SAME_LOWER", "VALID", "NOTSET", "reverse", "reflect", "tanh"];

    private static readonly AttributeProto.Types.AttributeType[] Kinds =
        [AttributeProto.Types.AttributeType.Float, AttributeProto.Types.AttributeType.String, AttributeProto.Types.AttributeType.Ints, AttributeProto.Types.AttributeType.Int];

    private static readonly string[] Windows = ["kernel_shape", "pads", "strides", "dilations", "auto_pad"], Recurrent = ["hidden_size", "direction", "linear_before_reset", "layout"];

    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["Gemm"] = ["transA", "transB", "alpha", "beta"], ["Conv"] = [.. Windows, "group"], ["MaxPool"] = [.. Windows, "ceil_mode"], ["AveragePool"] = [.. Windows, "ceil_mode", "count_include_pad"],
        ["Softmax"] = ["axis"], ["Flatten"] = ["axis"], ["Concat"] = ["axis"], ["Gather"] = ["axis"], ["ArgMax"] = ["axis", "keepdims"], ["Transpose"] = ["perm"], ["Cast"] = ["to"],
        ["ReduceMean"] = ["axes", "keepdims", "noop_with_empty_axes"], ["ReduceMax"] = ["axes", "keepdims"], ["Squeeze"] = ["axes"], ["Unsqueeze"] = ["axes"], ["Reshape"] = ["allowzero"],
        ["LeakyRelu"] = ["alpha"], ["Elu"] = ["alpha"], ["Selu"] = ["alpha", "gamma"], ["HardSigmoid"] = ["alpha", "beta"], ["LayerNormalization"] = ["axis", "epsilon"],
        ["BatchNormalization"] = ["epsilon"], ["GRU"] = Recurrent, ["LSTM"] = Recurrent, ["Pad"] = ["mode"],
    };

    /// <summary>A file with one to three changes.</summary>
    public byte[] Of(byte[] file)
    {
        var model = ModelProto.Parser.ParseFrom(file);
        for (var n = random.Next(3); n >= 0; n--)
        {
            Change(model);
        }

        return model.ToByteArray();
    }

    private void Change(ModelProto model)
    {
        var graph = model.Graph;
        switch (random.Next(12))
        {
            case < 3 when Pick(graph.Node) is { } node:
                ChangeNode(graph, node);
                break;
            case < 7 when Pick(graph.Node) is { } node:
                ChangeAttribute(node);
                break;
            case < 10 when Pick(graph.Initializer) is { } tensor:
                ChangeTensor(tensor);
                break;
            case 10 when Pick(graph.Input)?.Type?.TensorType is { } type:
                ChangeInput(type);
                break;
            default:
                ChangeEnds(model);
                break;
        }
    }

    private void ChangeNode(GraphProto graph, NodeProto node)
    {
        switch (random.Next(9))
        {
            case 0:
                node.OpType = Operators[random.Next(Operators.Length)];
                break;
            case 1 when node.Input.Count > 0:
                node.Input[random.Next(node.Input.Count)] = Name(graph);
                break;
            case 2:
                node.Input.Add(Name(graph));
                break;
            case 3 when node.Input.Count > 0:
                node.Input.RemoveAt(random.Next(node.Input.Count));
                break;
            case 4:
                node.Output.Add(Name(graph));
                break;
            case 5 when node.Input.Count > 0:
                node.Input[random.Next(node.Input.Count)] = string.Empty;
                break;
            case 6:
                graph.Node.Remove(node);
                break;
            case 7 when node.Output.Count > 0:
                Bypass(graph, node);
                break;
            default:
                graph.Node.Add(node.Clone());
                break;
        }
    }

    // Another node behind it, which what read it reads now.
    private void Bypass(GraphProto graph, NodeProto node)
    {
        var value = node.Output[0];
        var added = new NodeProto { OpType = Operators[random.Next(Operators.Length)], Input = { value + "'" }, Output = { value } };
        node.Output[0] = value + "'";
        if (Pick(graph.Initializer) is { } other && random.Next(2) == 0)
        {
            added.Input.Add(other.Name);
        }

        ChangeAttribute(added);
        graph.Node.Insert(graph.Node.IndexOf(node) + 1, added);
    }

    // Mostly one that the operator has, of its kind: others are not looked at, and ONNX Runtime opens no file with them.
    private void ChangeAttribute(NodeProto node)
    {
        var names = Attributes.GetValueOrDefault(node.OpType, []);
        var name = random.Next(8) == 0 || names.Length == 0 ? Pick(node.Attribute)?.Name ?? "axis" : names[random.Next(names.Length)];
        if (node.Attribute.FirstOrDefault(given => given.Name == name) is not { } attribute)
        {
            if (names.Length == 0 && random.Next(6) > 0)
            {
                return;
            }

            attribute = new AttributeProto { Name = name };
            node.Attribute.Add(attribute);
        }
        else if (random.Next(8) == 0)
        {
            node.Attribute.Remove(attribute);
            return;
        }

        SetAttribute(attribute, random.Next(10) == 0 ? Kinds[random.Next(Kinds.Length)] : Kind(attribute));
    }

    private void SetAttribute(AttributeProto attribute, AttributeProto.Types.AttributeType kind)
    {
        attribute.Type = kind;
        switch (kind)
        {
            case AttributeProto.Types.AttributeType.Float:
                attribute.F = Numbers[random.Next(Numbers.Length)];
                break;
            case AttributeProto.Types.AttributeType.String:
                attribute.S = ByteString.CopyFromUtf8(Texts[random.Next(Texts.Length)]);
                break;
            case AttributeProto.Types.AttributeType.Ints:
                ChangeSizes(attribute.Ints);
                break;
            default:
                attribute.I = Size();
                break;
        }
    }

    private static AttributeProto.Types.AttributeType Kind(AttributeProto attribute) => attribute.Name switch
    {
        "axes" or "perm" or "pads" or "strides" or "dilations" or "kernel_shape" => AttributeProto.Types.AttributeType.Ints,
        "alpha" or "beta" or "epsilon" or "gamma" => AttributeProto.Types.AttributeType.Float,
        "auto_pad" or "direction" or "mode" => AttributeProto.Types.AttributeType.String,
        _ => AttributeProto.Types.AttributeType.Int,
    };

    private void ChangeTensor(TensorProto tensor)
    {
        switch (random.Next(7))
        {
            case < 3:
                ChangeSizes(tensor.Dims);
                break;
            case 3:
                tensor.DataType = random.Next(18);
                break;
            case 4 when tensor.HasRawData && tensor.DataType == (int)TensorProto.Types.DataType.Int64:
                tensor.RawData = ByteString.CopyFrom([.. Enumerable.Range(0, tensor.RawData.Length / 8).SelectMany(_ => BitConverter.GetBytes(Size()))]);
                break;
            case 5 when tensor.HasRawData && tensor.RawData.Length > 0:
                tensor.RawData = ByteString.CopyFrom(tensor.RawData.Span[..random.Next(tensor.RawData.Length)]);
                break;
            default:
                tensor.Dims.Clear();
                tensor.Dims.AddRange(tensor.HasRawData ? [tensor.RawData.Length / 4, 1] : [1]);
                break;
        }
    }

    private void ChangeInput(TypeProto.Types.Tensor type)
    {
        if (random.Next(3) == 0)
        {
            type.ElemType = random.Next(18);
        }
        else if (Pick(type.Shape.Dim) is { } size && random.Next(2) == 0)
        {
            size.DimValue = Size();
        }
        else
        {
            type.Shape.Dim.Insert(random.Next(type.Shape.Dim.Count + 1), new TensorShapeProto.Types.Dimension { DimValue = random.Next(1, 4) });
        }
    }

    private void ChangeEnds(ModelProto model)
    {
        switch (random.Next(4))
        {
            case 0 when Pick(model.Graph.Output) is { } output:
                output.Name = Name(model.Graph);
                break;
            case 1:
                model.Graph.Output.Add(new ValueInfoProto { Name = Name(model.Graph) });
                break;
            case 2 when Pick(model.Graph.Initializer) is { } tensor:
                tensor.Name = Name(model.Graph);
                break;
            default:
                model.OpsetImport[0].Version = random.Next(6, 26);
                break;
        }
    }

    private void ChangeSizes(RepeatedField<long> sizes)
    {
        switch (random.Next(4))
        {
            case 0 when sizes.Count > 0:
                sizes.RemoveAt(random.Next(sizes.Count));
                break;
            case 1:
                sizes.Insert(random.Next(sizes.Count + 1), Size());
                break;
            case 2 when sizes.Count > 1:
                (sizes[0], sizes[^1]) = (sizes[^1], sizes[0]);
                break;
            case 3 when sizes.Count > 0:
                sizes[random.Next(sizes.Count)] = Size();
                break;
            default:
                sizes.Add(Size());
                break;
        }
    }

    private long Size() => random.Next(3) == 0 ? Sizes[random.Next(Sizes.Length)] : random.Next(-1, 5);

    private string Name(GraphProto graph)
    {
        List<string> names = [.. graph.Node.SelectMany(node => node.Output), .. graph.Initializer.Select(tensor => tensor.Name), .. graph.Input.Select(input => input.Name), "unknown", string.Empty];
        return names[random.Next(names.Count)];
    }

    private T? Pick<T>(RepeatedField<T> parts)
        where T : class => parts.Count == 0 ? null : parts[random.Next(parts.Count)];
}
