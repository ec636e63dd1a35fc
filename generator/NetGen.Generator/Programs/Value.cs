using NetGen.Generator.Models;

namespace NetGen.Generator.Programs;

/// <summary>What a program computes for a sample: numbers of a shape. It lies in memory with channels last, unless it is the user's.</summary>
/// <param name="Id">Tells it from the others of its program.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Role">What it is.</param>
/// <param name="Name">Its name in emitted code, for the reader.</param>
internal sealed record Value(int Id, Shape Shape, ValueRole Role, string Name)
{
    /// <summary>Parts of equal length of its channels that steps take apart: the gates of a recurrent layer. In memory each may be padded.</summary>
    public int Segments { get; init; } = 1;

    /// <summary>Whether there is a position of zeros before the first one: what a recurrent layer starts from.</summary>
    public bool HasZeroBefore { get; init; }

    /// <summary>Positions before the first one that hold what earlier calls left: of a network that takes one position at a time.</summary>
    public int History { get; init; }

    /// <summary>Positions in memory before the first one.</summary>
    public int RowsBefore => Math.Max(History, HasZeroBefore ? 1 : 0);

    /// <summary>Whether it lies in memory with the positions of a channel side by side.</summary>
    public bool IsChannelsFirst { get; init; }

    /// <summary>Channels of a segment.</summary>
    public int SegmentChannels => Shape.Channels / Segments;
}
