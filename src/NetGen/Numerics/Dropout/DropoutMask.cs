using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>The factors of a dropout layer, and where they lie: literals of emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DropoutMask
{
    /// <summary>Describes them.</summary>
    /// <param name="rate">The probability of 0; other factors are 1 / (1 − rate).</param>
    /// <param name="positions">Positions of a sample.</param>
    /// <param name="channels">Channels of a position.</param>
    /// <param name="first">The number of the first unit among those of all dropout layers.</param>
    /// <param name="lanes">Where they start among the values of a group of samples in the lanes, counted in groups.</param>
    /// <param name="sample">Where they start among the values of one sample.</param>
    /// <param name="stride">Values of a sample from one position to the next.</param>
    public DropoutMask(double rate, int positions, int channels, int first, int lanes, int sample, int stride)
    {
        Threshold = (uint)(rate * 4294967296.0);
        Scale = 1 / (1 - rate);
        (Positions, Channels, First, Lanes, Sample, Stride) = (positions, channels, first, lanes, sample, stride);
    }

    internal uint Threshold { get; }

    internal double Scale { get; }

    internal int Positions { get; }

    internal int Channels { get; }

    internal int First { get; }

    internal int Lanes { get; }

    internal int Sample { get; }

    internal int Stride { get; }
}
