using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// Writes the factors of dropout into the memory of a pass, before it runs. A factor is a function of the seed, the step, the sample's place in the batch and the unit, so it does not depend on
/// the width of vectors, on lanes, shards or threads.
/// </summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DropoutMasks<T>
    where T : unmanaged
{
    private readonly DropoutMask[] _masks;
    private readonly int _group;
    private readonly int _groupLength;
    private readonly int _start;
    private readonly int _units;

    /// <summary>Describes the masks of a network.</summary>
    /// <param name="group">Samples of a group in the lanes; 0 in plain code, which has the factors of all samples one after another.</param>
    /// <param name="groupLength">Values of a group in the memory of a pass.</param>
    /// <param name="start">Where plain code has the factors.</param>
    /// <param name="masks">One for each dropout layer.</param>
    public DropoutMasks(int group, int groupLength, int start, params DropoutMask[] masks)
    {
        (_masks, _group, _groupLength, _start) = (masks, group, groupLength, start);
        foreach (var mask in masks)
        {
            _units += mask.Positions * mask.Channels;
        }
    }

    /// <summary>Writes the factors of some samples.</summary>
    /// <param name="memory">The memory of the pass.</param>
    /// <param name="draw">What they are drawn by; 1 for all where it is none.</param>
    /// <param name="first">The first sample's place in the batch.</param>
    /// <param name="samples">How many.</param>
    internal void Fill(Span<T> memory, DropoutDraw draw, int first, int samples)
    {
        for (var k = 0; k < samples; k++)
        {
            var key = draw.OfSample(first + k);
            foreach (var mask in _masks)
            {
                if (_group == 0)
                {
                    Fill(memory.Slice(_start + (_units * k) + mask.First), draw, key, mask, 1, mask.Channels);
                }
                else if (samples == 1)
                {
                    Fill(memory.Slice(mask.Sample), draw, key, mask, 1, mask.Stride);
                }
                else
                {
                    Fill(memory.Slice((_groupLength * (k / _group)) + (k % _group) + (_group * mask.Lanes)), draw, key, mask, _group, _group * mask.Channels);
                }
            }
        }
    }

    private static void Fill(Span<T> memory, DropoutDraw draw, ulong key, DropoutMask mask, int channelStride, int positionStride)
    {
        var (kept, whole) = (Of(mask.Scale), Of(1));
        var unit = mask.First;
        for (var position = 0; position < mask.Positions; position++)
        {
            var place = positionStride * position;
            for (var channel = 0; channel < mask.Channels; channel++, unit++, place += channelStride)
            {
                memory[place] = !draw.IsOn ? whole : DropoutDraw.IsOut(key, unit, mask.Threshold) ? default : kept;
            }

            // What fills a position up to whole vectors is multiplied, too.
            for (var end = positionStride * (position + 1); channelStride == 1 && place < end; place++)
            {
                memory[place] = default;
            }
        }
    }

    private static T Of(double value) => typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)value;
}
