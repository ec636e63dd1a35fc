using NetGen.Onnx.Graphs;
using NetGen.Onnx.Protos;
using Kind = NetGen.Onnx.Protos.AttributeProto.Types.AttributeType;

namespace NetGen.Onnx.Reading;

/// <summary>Reads the attributes of a node.</summary>
internal static class AttributeReader
{
    public static NodeAttributes Read(NodeProto node)
    {
        var values = new Dictionary<string, object>();
        foreach (var attribute in node.Attribute)
        {
            if (Value(attribute, node) is { } value)
            {
                values[attribute.Name] = value;
            }
        }

        return new NodeAttributes(values);
    }

    // Old exporters leave the type out: then it is the one of the field that is there.
    private static object? Value(AttributeProto attribute, NodeProto node) => TypeOf(attribute) switch
    {
        Kind.Float => (double)attribute.F,
        Kind.Int => attribute.I,
        Kind.String => attribute.S.ToStringUtf8(),
        Kind.Tensor => attribute.T is { } tensor ? TensorReader.Read(tensor, $"attribute '{attribute.Name}' of node '{node.Name}'") : null,
        Kind.Floats => attribute.Floats.Select(value => (double)value).ToArray(),
        Kind.Ints => attribute.Ints.ToArray(),
        Kind.Strings => attribute.Strings.Select(text => text.ToStringUtf8()).ToArray(),
        _ => null,
    };

    private static Kind TypeOf(AttributeProto attribute) =>
        attribute.HasType && attribute.Type != Kind.Undefined ? attribute.Type
        : attribute.HasF ? Kind.Float
        : attribute.HasI ? Kind.Int
        : attribute.HasS ? Kind.String
        : attribute.T is not null ? Kind.Tensor
        : attribute.Floats.Count > 0 ? Kind.Floats
        : attribute.Ints.Count > 0 ? Kind.Ints
        : attribute.Strings.Count > 0 ? Kind.Strings
        : Kind.Undefined;
}
