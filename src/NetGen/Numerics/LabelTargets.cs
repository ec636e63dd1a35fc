using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>Makes targets of the labels of samples that have one for each position. Called by emitted networks, not by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LabelTargets
{
    /// <summary>Writes 1 for the class of each position and 0 for the others.</summary>
    /// <param name="labels">samples × labels; all are classes.</param>
    /// <param name="targets">Receives samples × outputs.</param>
    /// <param name="outputs">Values of a sample's outputs.</param>
    /// <param name="labelsPerSample">Positions.</param>
    /// <param name="classStride">Outputs from one class of a position to the next.</param>
    public static void Fill(ReadOnlySpan<int> labels, Span<float> targets, int outputs, int labelsPerSample, int classStride) =>
        Fill(labels, targets, 1f, new LabelPlaces(outputs, labelsPerSample, classStride));

    /// <inheritdoc cref="Fill(ReadOnlySpan{int}, Span{float}, int, int, int)"/>
    public static void Fill(ReadOnlySpan<int> labels, Span<double> targets, int outputs, int labelsPerSample, int classStride) =>
        Fill(labels, targets, 1.0, new LabelPlaces(outputs, labelsPerSample, classStride));

    /// <summary>The same for any network that takes labels: a single output has the label itself, 0 or 1.</summary>
    internal static void Fill<T>(ReadOnlySpan<int> labels, Span<T> targets, T one, in LabelPlaces places)
        where T : struct
    {
        targets.Clear();
        for (var n = 0; n < labels.Length; n++)
        {
            if (places.Outputs > 1)
            {
                targets[places.Of(n, labels[n])] = one;
            }
            else if (labels[n] == 1)
            {
                targets[n] = one;
            }
        }
    }
}
