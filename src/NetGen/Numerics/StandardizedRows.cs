using System.Globalization;
using NetGen.Training;

namespace NetGen.Numerics;

/// <summary>Reads what a standardization is fitted to row by row: a sample, or the channels of one position of a sequence or an image, whatever their layout.</summary>
internal sealed class StandardizedRows<T>(int channels, int positions, bool isChannelsFirst)
    where T : struct
{
    private readonly T[] _row = new T[channels];

    /// <summary>Values from one channel of a row to the next.</summary>
    public int Stride => isChannelsFirst ? positions : 1;

    /// <summary>Reads a row.</summary>
    public void Read(ReadOnlySpan<T> inputs, int row, double[] values)
    {
        if (!isChannelsFirst)
        {
            Number<T>.Instance.Widen(inputs.Slice(row * channels, channels), values);
            return;
        }

        var first = (row / positions * positions * channels) + (row % positions);
        for (var i = 0; i < channels; i++)
        {
            _row[i] = inputs[first + (i * positions)];
        }

        Number<T>.Instance.Widen(_row, values);
    }

    /// <summary>In words where a value is.</summary>
    public string PlaceOf(int row, int channel) => positions == 1
        ? string.Format(CultureInfo.InvariantCulture, "sample {0}, input {1}", row, channel)
        : string.Format(CultureInfo.InvariantCulture, "sample {0}, position {1}, channel {2}", row / positions, row % positions, channel);
}
