using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using NetGen.Onnx.Protos;
using Kind = NetGen.Onnx.Protos.AttributeProto.Types.AttributeType;
using Type = NetGen.Onnx.Protos.TensorProto.Types.DataType;

namespace NetGen.Onnx.Writing;

/// <summary>Puts the messages of a graph together.</summary>
/// <param name="isDouble">Whether its numbers are <see langword="double"/>.</param>
internal sealed class GraphBuilder(bool isDouble)
{
    private readonly HashSet<string> _names = [];

    public GraphProto Graph { get; } = new() { Name = "network" };

    public Type NumberType => isDouble ? Type.Double : Type.Float;

    /// <summary>Adds a node.</summary>
    /// <param name="operatorName">Its operator.</param>
    /// <param name="inputs">The names of values; empty for those that are not given.</param>
    /// <param name="attributes">Names with an integer, integers, a number or a text.</param>
    /// <returns>The name of what it gives.</returns>
    public string Add(string operatorName, IEnumerable<string> inputs, params (string Name, object Value)[] attributes) => Add(operatorName, inputs, 0, attributes);

    /// <summary>Adds a node of which another output than the first is read.</summary>
    public string Add(string operatorName, IEnumerable<string> inputs, int output, params (string Name, object Value)[] attributes)
    {
        var name = Unique(operatorName.ToLowerInvariant());
        var node = new NodeProto { Name = name, OpType = operatorName };
        node.Input.Add(inputs);
        node.Output.Add(Enumerable.Repeat(string.Empty, output).Append(name + ".output"));
        node.Attribute.Add(attributes.Select(Attribute));
        Graph.Node.Add(node);
        return name + ".output";
    }

    /// <summary>Names what a node gives as the graph's output.</summary>
    public void Rename(string value, string name)
    {
        foreach (var node in Graph.Node)
        {
            for (var i = 0; i < node.Output.Count; i++)
            {
                node.Output[i] = node.Output[i] == value ? name : node.Output[i];
            }

            for (var i = 0; i < node.Input.Count; i++)
            {
                node.Input[i] = node.Input[i] == value ? name : node.Input[i];
            }
        }
    }

    /// <summary>Adds weights.</summary>
    public string Tensor(WrittenTensor tensor) => Tensor(tensor.Name, tensor.Sizes, tensor.Values);

    /// <summary>Adds numbers of the network's number type.</summary>
    public string Tensor(string name, IReadOnlyList<int> sizes, double[] values)
    {
        var bytes = isDouble ? MemoryMarshal.AsBytes(values.AsSpan()) : MemoryMarshal.AsBytes(Array.ConvertAll(values, value => (float)value).AsSpan());
        return Tensor(name, sizes, NumberType, bytes);
    }

    /// <summary>Adds one number.</summary>
    public string Scalar(double value) => Tensor(Unique("constant"), [], [value]);

    /// <summary>Adds whole numbers, such as axes.</summary>
    public string Integers(params int[] values) => Tensor(Unique("integers"), [values.Length], Type.Int64, MemoryMarshal.AsBytes(Array.ConvertAll(values, value => (long)value).AsSpan()));

    /// <summary>A value that is given or asked for.</summary>
    public static ValueInfoProto Value(string name, Type type, IEnumerable<int> sizes)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "batch" });
        shape.Dim.Add(sizes.Select(size => new TensorShapeProto.Types.Dimension { DimValue = size }));
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = shape } } };
    }

    private string Tensor(string name, IReadOnlyList<int> sizes, Type type, ReadOnlySpan<byte> bytes)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("ONNX files are written on little-endian processors only.");
        }

        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(bytes) };
        tensor.Dims.Add(sizes.Select(size => (long)size));
        Graph.Initializer.Add(tensor);
        return name;
    }

    private string Unique(string stem)
    {
        for (var number = 1; ; number++)
        {
            var name = stem + number.ToString(CultureInfo.InvariantCulture);
            if (_names.Add(name))
            {
                return name;
            }
        }
    }

    private static AttributeProto Attribute((string Name, object Value) attribute)
    {
        var proto = new AttributeProto { Name = attribute.Name };
        switch (attribute.Value)
        {
            case int number:
                (proto.Type, proto.I) = (Kind.Int, number);
                break;
            case double number:
                (proto.Type, proto.F) = (Kind.Float, (float)number);
                break;
            case string text:
                (proto.Type, proto.S) = (Kind.String, ByteString.CopyFromUtf8(text));
                break;
            case int[] numbers:
                proto.Type = Kind.Ints;
                proto.Ints.Add(numbers.Select(number => (long)number));
                break;
            default:
                throw new ArgumentException($"No attribute holds a {attribute.Value.GetType()}.", nameof(attribute));
        }

        return proto;
    }
}
