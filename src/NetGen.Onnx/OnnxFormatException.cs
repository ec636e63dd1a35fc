namespace NetGen.Onnx;

/// <summary>An ONNX file cannot be read, or what it computes cannot be declared. The message says which node of which operator, what was expected and found, and what to do.</summary>
public sealed class OnnxFormatException : FormatException
{
    /// <summary>Says what is wrong with a file as a whole.</summary>
    /// <param name="message">One or two sentences.</param>
    public OnnxFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong with a file as a whole.</summary>
    /// <param name="message">One or two sentences.</param>
    /// <param name="innerException">What was thrown while reading.</param>
    public OnnxFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal OnnxFormatException(string message, string node, string operatorName, bool isOfAxes)
        : base(message) =>
        (Node, Operator, IsOfAxes) = (node, operatorName, isOfAxes);

    /// <summary>The name of the node, or of its first output where it has none; <see langword="null"/> where it is no node's fault.</summary>
    public string? Node { get; }

    /// <summary>The node's operator; <see langword="null"/> where it is no node's fault.</summary>
    public string? Operator { get; }

    /// <summary>Whether axes were not where they have to be, which may be because the input was seen in another way than it was meant.</summary>
    internal bool IsOfAxes { get; }
}
