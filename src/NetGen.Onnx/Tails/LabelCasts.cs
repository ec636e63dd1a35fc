using System.Globalization;
using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using Kind = NetGen.Onnx.Protos.TensorProto.Types.DataType;

namespace NetGen.Onnx.Tails;

/// <summary>What a Cast makes of the labels of classes: those behind it are of its type, and so are the keys that they are looked up by.</summary>
internal static class LabelCasts
{
    /// <summary>The labels in another type.</summary>
    /// <param name="node">The Cast.</param>
    /// <param name="labels"><see langword="null"/> where each is its own place.</param>
    /// <returns><see langword="null"/> where each is its own place still: a place is the same number in every type, and the same text.</returns>
    /// <exception cref="OnnxFormatException">A text is no number, or the type is none of labels.</exception>
    public static IReadOnlyList<ClassLabel>? Of(Node node, IReadOnlyList<ClassLabel>? labels)
    {
        if (labels is not null)
        {
            return [.. labels.Select(label => Of(node, label))];
        }

        // Of truth values there are two, however many places there were.
        return CastTypes.To(node) == Kind.Bool ? [ClassLabel.Of(0L), ClassLabel.Of(1L)] : null;
    }

    private static ClassLabel Of(Node node, ClassLabel label)
    {
        if (CastTypes.To(node) == Kind.String)
        {
            return ClassLabel.Of(label.ToString());
        }

        var number = label.Text is { } text ? Parsed(node, text) : label;
        var value = number.Integer ?? number.Number;
        var whole = number.Integer ?? (long)number.Number;
        return CastTypes.To(node) switch
        {
            Kind.Float => ClassLabel.Of((double)(float)value),
            Kind.Float16 => ClassLabel.Of((double)(Half)value),
            Kind.Double => ClassLabel.Of(value),
            Kind.Bool => ClassLabel.Of(value != 0 ? 1L : 0L),
            Kind.Int64 => ClassLabel.Of(whole),
            Kind.Int32 => ClassLabel.Of(unchecked((int)whole)),
            Kind.Uint32 => ClassLabel.Of(unchecked((uint)whole)),
            Kind.Int16 => ClassLabel.Of(unchecked((short)whole)),
            Kind.Uint16 => ClassLabel.Of(unchecked((ushort)whole)),
            Kind.Int8 => ClassLabel.Of(unchecked((sbyte)whole)),
            Kind.Uint8 => ClassLabel.Of(unchecked((byte)whole)),
            var other => throw node.Refuse($"It makes {other} of the names of classes. Expected text, integers, or floating-point numbers of 16, 32 or 64 bits: leave it out of the model."),
        };
    }

    private static ClassLabel Parsed(Node node, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? ClassLabel.Of(integer)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? ClassLabel.Of(number)
        : throw node.Refuse($"It makes a number of the name '{text}'. Expected names that are numbers: leave it out of the model.");
}
