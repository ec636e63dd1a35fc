using NetGen.Generator.Programs;

namespace NetGen.Generator.Plans;

/// <summary>
/// Where a tensor of parameters lies. Weights of a product have a row for each value of the kernel and each input channel, with the weights of all outputs side by side; a table has a row for each
/// of its own; others are one row. Each segment of a row is padded to whole vectors.
/// </summary>
/// <param name="Parameter">The tensor.</param>
/// <param name="Offset">Where it starts.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="SegmentLength">Values of a segment of a row in use.</param>
/// <param name="SegmentStride">Values from one segment to the next.</param>
internal sealed record ParameterPlace(Parameter Parameter, int Offset, int Rows, int SegmentLength, int SegmentStride)
{
    /// <summary>Values of a row, padding included.</summary>
    public int RowLength => SegmentStride * Parameter.Segments;

    /// <summary>Values in all.</summary>
    public int Length => Rows * RowLength;

    public int End => Offset + Length;

    /// <summary>Input channels of a product's weights: of one group.</summary>
    public int Inputs => Parameter.Kind == ParameterKind.Weights ? Parameter.Dimensions[1] : 1;
}
