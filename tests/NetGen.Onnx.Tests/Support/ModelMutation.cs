using Google.Protobuf;
using NetGen.Onnx.Protos;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Changes a model where its parts refer to one another: nodes, names, attributes, sizes, types. What comes out is a file whose messages are whole.</summary>
internal sealed class ModelMutation(Random random)
{
    private readonly PartMutation _parts = new(random);
    private readonly AttributeMutation _attributes = new(random);

    private static readonly string[] Operators =
    [
        "Gemm", "MatMul", "Add", "Sub", "Mul", "Div", "Relu", "LeakyRelu", "Softmax", "Conv", "MaxPool", "AveragePool", "GlobalAveragePool", "Flatten", "Reshape", "Transpose", "Squeeze", "Unsqueeze",
        "Identity", "Cast", "Elu", "Selu", "HardSigmoid", "Tanh", "Sigmoid", "Concat", "Gather", "Slice", "ReduceMean", "ReduceMax", "Expand", "Shape", "Abs", "Neg", "Sum", "GRU", "LSTM", "LayerNormalization", "BatchNormalization", "ArgMax", "Clip", "Pad", "PRelu",
    ];

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
            case < 3 when _parts.Pick(graph.Node) is { } node:
                ChangeNode(graph, node);
                break;
            case < 7 when _parts.Pick(graph.Node) is { } node:
                _attributes.Change(node);
                break;
            case < 10 when _parts.Pick(graph.Initializer) is { } tensor:
                ChangeTensor(tensor);
                break;
            case 10 when _parts.Pick(graph.Input)?.Type?.TensorType is { } type:
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
        if (_parts.Pick(graph.Initializer) is { } other && random.Next(2) == 0)
        {
            added.Input.Add(other.Name);
        }

        _attributes.Change(added);
        graph.Node.Insert(graph.Node.IndexOf(node) + 1, added);
    }

    private void ChangeTensor(TensorProto tensor)
    {
        switch (random.Next(7))
        {
            case < 3:
                _parts.ChangeSizes(tensor.Dims);
                break;
            case 3:
                tensor.DataType = random.Next(18);
                break;
            case 4 when tensor.HasRawData && tensor.DataType == (int)TensorProto.Types.DataType.Int64:
                tensor.RawData = ByteString.CopyFrom([.. Enumerable.Range(0, tensor.RawData.Length / 8).SelectMany(_ => BitConverter.GetBytes(_parts.Size()))]);
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
        else if (_parts.Pick(type.Shape.Dim) is { } size && random.Next(2) == 0)
        {
            size.DimValue = _parts.Size();
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
            case 0 when _parts.Pick(model.Graph.Output) is { } output:
                output.Name = Name(model.Graph);
                break;
            case 1:
                model.Graph.Output.Add(new ValueInfoProto { Name = Name(model.Graph) });
                break;
            case 2 when _parts.Pick(model.Graph.Initializer) is { } tensor:
                tensor.Name = Name(model.Graph);
                break;
            default:
                model.OpsetImport[0].Version = random.Next(6, 26);
                break;
        }
    }

    private string Name(GraphProto graph)
    {
        List<string> names = [.. graph.Node.SelectMany(node => node.Output), .. graph.Initializer.Select(tensor => tensor.Name), .. graph.Input.Select(input => input.Name), "unknown", string.Empty];
        return names[random.Next(names.Count)];
    }
}
