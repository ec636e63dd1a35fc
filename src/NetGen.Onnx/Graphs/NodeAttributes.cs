namespace NetGen.Onnx.Graphs;

/// <summary>The attributes of a node by their names. Each is a number, a text, numbers, texts or a tensor, as the file has it; one of another kind counts as not given.</summary>
internal sealed class NodeAttributes(IReadOnlyDictionary<string, object> values)
{
    public static NodeAttributes None { get; } = new(new Dictionary<string, object>());

    /// <summary>The same with one more, or another value of one.</summary>
    public NodeAttributes With(string name, object value) => new(new Dictionary<string, object>(values) { [name] = value });

    public bool Has(string name) => values.ContainsKey(name);

    public double Number(string name, double otherwise) => values.TryGetValue(name, out var value) && value is double number ? number : otherwise;

    public int Integer(string name, int otherwise) => values.TryGetValue(name, out var value) && value is long number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : otherwise;

    /// <summary>An integer with all its digits; <see cref="Integer"/> ends at the bounds of 32 bits, as sizes and axes do.</summary>
    public long Long(string name, long otherwise) => values.TryGetValue(name, out var value) && value is long number ? number : otherwise;

    public string Text(string name, string otherwise) => values.TryGetValue(name, out var value) && value is string text ? text : otherwise;

    public int[]? Integers(string name) =>
        values.TryGetValue(name, out var value) && value is long[] numbers ? Array.ConvertAll(numbers, number => (int)Math.Clamp(number, int.MinValue, int.MaxValue)) : null;

    /// <summary>Integers with all their digits.</summary>
    public long[]? Longs(string name) => values.TryGetValue(name, out var value) ? value as long[] : null;

    public double[]? Numbers(string name) => values.TryGetValue(name, out var value) && value is double[] numbers ? numbers : null;

    public string[]? Texts(string name) => values.TryGetValue(name, out var value) && value is string[] texts ? texts : null;

    public Tensor? Tensor(string name) => values.TryGetValue(name, out var value) ? value as Tensor : null;
}
