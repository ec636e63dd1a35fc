using Google.Protobuf;
using NetGen.Onnx.Protos;
using Kind = NetGen.Onnx.Protos.AttributeProto.Types.AttributeType;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Changes an attribute of a node, or gives it one.</summary>
internal sealed class AttributeMutation(Random random)
{
    private readonly PartMutation _parts = new(random);

    private static readonly float[] Numbers = [0, 1, -1, 0.5f, -0.25f, 6, 1e-30f, 1e30f, float.NaN, float.PositiveInfinity];

    private static readonly string[] Texts = ["SAME_UPPER", "SAME_LOWER", "VALID", "NOTSET", "reverse", "reflect", "tanh"];

    private static readonly Kind[] Kinds = [Kind.Float, Kind.String, Kind.Ints, Kind.Int];

    private static readonly string[] Windows = ["kernel_shape", "pads", "strides", "dilations", "auto_pad"], Recurrent = ["hidden_size", "direction", "linear_before_reset", "layout"];

    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["Gemm"] = ["transA", "transB", "alpha", "beta"], ["Conv"] = [.. Windows, "group"], ["MaxPool"] = [.. Windows, "ceil_mode"], ["AveragePool"] = [.. Windows, "ceil_mode", "count_include_pad"],
        ["Softmax"] = ["axis"], ["Flatten"] = ["axis"], ["Concat"] = ["axis"], ["Gather"] = ["axis"], ["ArgMax"] = ["axis", "keepdims"], ["Transpose"] = ["perm"], ["Cast"] = ["to"],
        ["ReduceMean"] = ["axes", "keepdims", "noop_with_empty_axes"], ["ReduceMax"] = ["axes", "keepdims"], ["Squeeze"] = ["axes"], ["Unsqueeze"] = ["axes"], ["Reshape"] = ["allowzero"],
        ["LeakyRelu"] = ["alpha"], ["Elu"] = ["alpha"], ["Selu"] = ["alpha", "gamma"], ["HardSigmoid"] = ["alpha", "beta"], ["LayerNormalization"] = ["axis", "epsilon"],
        ["BatchNormalization"] = ["epsilon"], ["GRU"] = Recurrent, ["LSTM"] = Recurrent, ["Pad"] = ["mode"],
    };

    /// <summary>Mostly changes one that the operator has, to a value of its kind: others are not looked at, and ONNX Runtime opens no file with them.</summary>
    public void Change(NodeProto node)
    {
        var names = Attributes.GetValueOrDefault(node.OpType, []);
        var name = random.Next(8) == 0 || names.Length == 0 ? _parts.Pick(node.Attribute)?.Name ?? "axis" : names[random.Next(names.Length)];
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

        SetAttribute(attribute, random.Next(10) == 0 ? Kinds[random.Next(Kinds.Length)] : KindOf(attribute));
    }

    private void SetAttribute(AttributeProto attribute, Kind kind)
    {
        attribute.Type = kind;
        switch (kind)
        {
            case Kind.Float:
                attribute.F = Numbers[random.Next(Numbers.Length)];
                break;
            case Kind.String:
                attribute.S = ByteString.CopyFromUtf8(Texts[random.Next(Texts.Length)]);
                break;
            case Kind.Ints:
                _parts.ChangeSizes(attribute.Ints);
                break;
            default:
                attribute.I = _parts.Size();
                break;
        }
    }

    private static Kind KindOf(AttributeProto attribute) => attribute.Name switch
    {
        "axes" or "perm" or "pads" or "strides" or "dilations" or "kernel_shape" => Kind.Ints,
        "alpha" or "beta" or "epsilon" or "gamma" => Kind.Float,
        "auto_pad" or "direction" or "mode" => Kind.String,
        _ => Kind.Int,
    };
}
