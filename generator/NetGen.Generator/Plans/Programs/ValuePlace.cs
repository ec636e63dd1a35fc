using NetGen.Generator.Programs;

namespace NetGen.Generator.Plans;

/// <summary>Where a value lies in a buffer: number (p, s, c) at Offset + p·PositionStride + s·SegmentStride + c·ChannelStride, behind a position of zeros where the value has one.</summary>
/// <param name="Value">The value.</param>
/// <param name="Buffer">The letter of the buffer.</param>
/// <param name="Offset">Where it starts.</param>
/// <param name="PositionStride">Values from one position to the next.</param>
/// <param name="SegmentStride">Values from one segment of the channels to the next.</param>
/// <param name="ChannelStride">Values from one channel to the next.</param>
/// <param name="IsExact">Whether what lies behind its last number is somebody else's, so that no vector may reach over it.</param>
internal sealed record ValuePlace(Value Value, char Buffer, int Offset, int PositionStride, int SegmentStride, int ChannelStride, bool IsExact)
{
    /// <summary>Values in all, padding included.</summary>
    public int Length => ChannelStride > 1 ? Value.Shape.Size : PositionStride * (Value.Shape.Positions + Value.RowsBefore);

    public int End => Offset + Length;

    /// <summary>Whether the channels of all positions follow one another without a gap.</summary>
    public bool IsDense => ChannelStride == 1 && PositionStride == Value.Shape.Channels && Value.RowsBefore == 0;

    /// <summary>Whether a vector of channels can be read and written at once.</summary>
    public bool HasVectors => ChannelStride == 1 && Value.Shape.Channels > 1;
}
