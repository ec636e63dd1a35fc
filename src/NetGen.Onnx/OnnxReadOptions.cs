namespace NetGen.Onnx;

/// <summary>What reading an ONNX file can be told.</summary>
public sealed class OnnxReadOptions
{
    /// <summary>
    /// The shape of one sample, without the batch, in the file's order of axes: needed where the file leaves more than the batch open, as with sequences of any length; the file's own shape
    /// unless set. Each size is at least 1.
    /// </summary>
    public IReadOnlyList<int>? InputShape { get; set; }
}
