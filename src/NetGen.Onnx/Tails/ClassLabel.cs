using System.Globalization;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Tails;

/// <summary>What a file calls a class: a text, an integer of 64 bits, or another number. Equal where kind and value are.</summary>
internal sealed record ClassLabel
{
    private ClassLabel(string? text, long? integer, double number) => (Text, Integer, Number) = (text, integer, number);

    public string? Text { get; }

    /// <summary>The integer, which no other number type would hold to the last digit.</summary>
    public long? Integer { get; }

    /// <summary>The number where it is neither text nor integer; else 0.</summary>
    public double Number { get; }

    /// <summary>The place that it stands for, however it is written; <see langword="null"/> where it is no integer.</summary>
    public long? Place => Integer ?? (long.TryParse(ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place) ? place : null);

    public static ClassLabel Of(string text) => new(text, null, 0);

    public static ClassLabel Of(long integer) => new(null, integer, 0);

    public static ClassLabel Of(double number) => new(null, null, number);

    /// <summary>The values of a tensor.</summary>
    public static IReadOnlyList<ClassLabel> Of(Tensor tensor) =>
        tensor.Texts is { } texts ? [.. texts.Select(Of)]
        : tensor.Exact is { } integers ? [.. integers.Select(Of)]
        : tensor.IsInteger ? [.. tensor.Values.Select(value => Of((long)value))]
        : [.. tensor.Values.Select(Of)];

    /// <summary>What messages call its kind.</summary>
    public string Kind => Text is not null ? "text" : Integer is not null ? "integers" : "floating-point numbers";

    /// <summary>The text, or the fewest digits that are the number: of one that single precision holds those of single precision, in which files have most.</summary>
    public override string ToString() => Text ?? Integer?.ToString(CultureInfo.InvariantCulture)
        ?? ((float)Number == Number ? ((float)Number).ToString(CultureInfo.InvariantCulture) : Number.ToString(CultureInfo.InvariantCulture));
}
