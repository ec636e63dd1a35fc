using NetGen.Onnx.Graphs;
using Kind = NetGen.Onnx.Protos.TensorProto.Types.DataType;

namespace NetGen.Onnx.Evaluation;

/// <summary>What a Cast does to values.</summary>
internal static class CastTypes
{
    /// <summary>The values in another type; between floating-point types they stay, as everything is computed in double precision.</summary>
    /// <exception cref="OnnxFormatException">The type is none of numbers.</exception>
    public static Tensor Apply(Node node, Tensor x) => To(node) switch
    {
        _ when IsFloating(node) => new Tensor(x.Sizes, x.Values),
        Kind.Bool => Integers(x, value => value != 0 ? 1 : 0),
        Kind.Int64 or Kind.Uint64 => Integers(x, Math.Truncate),
        Kind.Int32 => Integers(x, value => unchecked((int)(long)value)),
        Kind.Uint32 => Integers(x, value => unchecked((uint)(long)value)),
        Kind.Int16 => Integers(x, value => unchecked((short)(long)value)),
        Kind.Uint16 => Integers(x, value => unchecked((ushort)(long)value)),
        Kind.Int8 => Integers(x, value => unchecked((sbyte)(long)value)),
        Kind.Uint8 => Integers(x, value => unchecked((byte)(long)value)),
        var other => throw node.Refuse($"It makes {other} of its input. Expected a type of numbers: no layer computes with others."),
    };

    /// <summary>Whether it is to a floating-point type.</summary>
    public static bool IsFloating(Node node) => To(node) is Kind.Float or Kind.Double or Kind.Float16 or Kind.Bfloat16;

    /// <summary>Whether it cuts off the fractions of a value. Only indices may be cut so, since they have none.</summary>
    /// <param name="node">A Cast of a value that the network's input changes.</param>
    /// <param name="isInteger">Whether the value holds whole numbers.</param>
    /// <exception cref="OnnxFormatException">It changes values in another way.</exception>
    public static bool CutsFractions(Node node, bool isInteger) => To(node) switch
    {
        _ when IsFloating(node) => false,
        Kind.Int32 or Kind.Int64 => !isInteger,
        var other => throw node.Refuse($"It makes {other} of its input. Expected a floating-point type, or integers of an embedding: no layer changes values so."),
    };

    /// <summary>The type that it makes of its input.</summary>
    public static Kind To(Node node) => (Kind)node.Attributes.Integer("to", (int)Kind.Float);

    private static Tensor Integers(Tensor x, Converter<double, double> convert) => new(x.Sizes, Array.ConvertAll(x.Values, convert), isInteger: true);
}
