namespace NetGen.Weights;

/// <summary>The tensors of a network, layer after layer.</summary>
internal static class WeightTensors
{
    /// <summary>How many layers have tensors.</summary>
    public static int Layers(ReadOnlySpan<WeightTensor> tensors) => tensors.IsEmpty ? 0 : tensors[tensors.Length - 1].Layer;

    /// <summary>Whether inputs are standardized: then means and deviations come first.</summary>
    public static bool IsStandardized(ReadOnlySpan<WeightTensor> tensors) => !tensors.IsEmpty && tensors[0].IsStandardization;

    /// <summary>The first tensor of a layer.</summary>
    /// <param name="tensors">All.</param>
    /// <param name="layer">The layer's number, from 1.</param>
    /// <returns>Its place among all.</returns>
    public static int First(ReadOnlySpan<WeightTensor> tensors, int layer)
    {
        var first = 0;
        while (tensors[first].Layer != layer)
        {
            first++;
        }

        return first;
    }

    /// <summary>The tensors of a layer.</summary>
    public static ReadOnlySpan<WeightTensor> Of(ReadOnlySpan<WeightTensor> tensors, int layer)
    {
        var first = First(tensors, layer);
        var end = first;
        while (end < tensors.Length && tensors[end].Layer == layer)
        {
            end++;
        }

        return tensors.Slice(first, end - first);
    }

    /// <summary>The tensor of a layer that files give such a name.</summary>
    /// <returns>Its place among all; −1 where there is none.</returns>
    public static int Find(ReadOnlySpan<WeightTensor> tensors, int layer, TensorKind kind)
    {
        for (var i = 0; i < tensors.Length; i++)
        {
            if (tensors[i].Layer == layer && TensorKinds.AsRead(tensors[i].Kind) == kind)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The tensors as they lie in the order of GetParameters; those of a standardization, which has no parameters, stay where they are.</summary>
    public static WeightTensor[] InCommonOrder(ReadOnlySpan<WeightTensor> tensors)
    {
        var (ordered, next) = (tensors.ToArray(), 0);
        for (var i = 0; i < ordered.Length; i++)
        {
            if (!ordered[i].IsStandardization)
            {
                ordered[i] = Dense(ordered[i], next);
                next = checked((int)(next + ordered[i].Length));
            }
        }

        return ordered;
    }

    /// <summary>A tensor of the same shape whose values lie one after another, row-major.</summary>
    public static WeightTensor Dense(in WeightTensor tensor, int offset)
    {
        var (rank, length) = (tensor.Rank, tensor.RowLength);
        var (last, third) = (tensor.Size(3), tensor.Size(2) * tensor.Size(3));
        return new WeightTensor(
            tensor.Layer, tensor.Kind, offset, tensor.Rows, length,
            rank > 1 ? tensor.Size(1) : 0, third,
            rank > 2 ? tensor.Size(2) : 0, last,
            rank > 3 ? last : 0, 1);
    }
}
