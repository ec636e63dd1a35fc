using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>Constants that have one number for each channel, or one for all, in the order of the layer's channels.</summary>
internal static class ChannelValues
{
    /// <summary>Reads a constant as it is stretched to a value; <see langword="null"/> where it differs along other axes, or is larger than the value.</summary>
    public static double[]? Of(Tensor constant, Flow flow)
    {
        var rest = constant.Sizes.SkipWhile(size => size == 1).ToArray();
        if (rest.Length > flow.Sizes.Count)
        {
            return null;
        }

        var (shape, axis) = (constant.As(rest), flow.ChannelAxis());
        var sizes = Enumerable.Repeat(1, flow.Sizes.Count - rest.Length).Concat(rest).ToArray();
        if (sizes.Where((size, i) => size != 1 && (i != axis || size != flow.Sizes[i])).Any())
        {
            return Uniform(shape, flow);
        }

        return [.. Enumerable.Range(0, flow.Shape.Channels).Select(channel => shape.Values[shape.Values.Length == 1 ? 0 : flow.ChannelOf(channel)])];
    }

    // A constant of the value's whole shape may still be the same at all positions.
    private static double[]? Uniform(Tensor constant, Flow flow)
    {
        Tensor full;
        try
        {
            full = Broadcasting.To(constant, flow.Sizes);
        }
        catch (ArgumentException)
        {
            return null;
        }

        var shape = flow.Shape;
        var values = Enumerable.Range(0, shape.Channels).Select(channel => full.Values[flow.Place(channel, 0, 0)]).ToArray();
        for (var position = 0; position < shape.Positions; position++)
        {
            for (var channel = 0; channel < shape.Channels; channel++)
            {
                if (full.Values[flow.Place(channel, position / shape.Width, position % shape.Width)] != values[channel])
                {
                    return null;
                }
            }
        }

        return values;
    }
}
