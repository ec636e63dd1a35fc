namespace NetGen.Weights;

/// <summary>
/// Finds what belongs to a tensor in a stretch of memory, so that what lies between tensors can be told from them. It takes the axes by their strides, the widest
/// first, and each holds all that is within it; so tensors may lie between the parts of others.
/// </summary>
internal static class TensorRuns
{
    private const int Axes = 5;

    /// <summary>The first run of a tensor's values that ends behind a place.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="place">Where to look from.</param>
    /// <param name="start">Where it starts; not before the place.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(in WeightTensor tensor, int place, out int start, out int end)
    {
        start = tensor.Place(0, 0);
        var (rest, below) = (Math.Max(place - start, 0), int.MaxValue);
        while (TryWidest(tensor, below, out var size, out var stride))
        {
            // Side by side: the run itself.
            if (stride == 1)
            {
                end = start + size;
                start += rest;
                return rest < size;
            }

            var index = rest / stride;
            rest -= index * stride;
            if (rest >= Extent(tensor, stride))
            {
                (index, rest) = (index + 1, 0);
            }

            if (index >= size)
            {
                end = start;
                return false;
            }

            (start, below) = (start + (index * stride), stride);
        }

        end = start + 1;
        return rest == 0;
    }

    private static bool TryWidest(in WeightTensor tensor, int below, out int size, out int stride)
    {
        (size, stride) = (0, 0);
        for (var axis = 0; axis < Axes; axis++)
        {
            var (next, step) = tensor.Axis(axis);
            if (next > 1 && step < below && step > stride)
            {
                (size, stride) = (next, step);
            }
        }

        return stride > 0;
    }

    /// <summary>Places from the first to the last value within one index of an axis, and one more.</summary>
    private static int Extent(in WeightTensor tensor, int below)
    {
        var extent = 1;
        for (var axis = 0; axis < Axes; axis++)
        {
            var (size, stride) = tensor.Axis(axis);
            extent += size > 1 && stride < below ? (size - 1) * stride : 0;
        }

        return extent;
    }
}
