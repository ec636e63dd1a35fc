using NetGen.Onnx.Graphs;
using NetGen.Onnx.Layers;

namespace NetGen.Onnx.Evaluation;

/// <summary>What a convolution or a pool is told about its windows along one axis.</summary>
/// <param name="Size">Positions of a window.</param>
/// <param name="Stride">Positions from one window to the next.</param>
/// <param name="Dilation">Positions from one value of a window to the next.</param>
/// <param name="Before">Positions before the first.</param>
/// <param name="After">Positions behind the last.</param>
/// <param name="Outputs">Windows.</param>
internal sealed record WindowShape(int Size, int Stride, int Dilation, int Before, int After, int Outputs)
{
    /// <summary>Reads the windows of a node along each axis.</summary>
    /// <param name="node">A convolution or a pool.</param>
    /// <param name="lengths">Positions of its input along each axis.</param>
    /// <param name="kernel">Positions of a window along each axis.</param>
    /// <exception cref="OnnxFormatException">Attributes do not fit, or no window fits.</exception>
    public static WindowShape[] Of(Node node, IReadOnlyList<int> lengths, IReadOnlyList<int> kernel)
    {
        var axes = lengths.Count;
        var (strides, dilations, pads) = (Numbers(node, "strides", axes, 1), Numbers(node, "dilations", axes, 1), Numbers(node, "pads", 2 * axes, 0));
        if (kernel.Count != axes || kernel.Concat(strides).Concat(dilations).Any(value => value is < 1 or > DeclarationLimits.Most) || pads.Any(pad => pad is < 0 or > DeclarationLimits.Most))
        {
            throw node.Refuse(
                $"Its kernel {Tensor.Show(kernel)}, strides {Tensor.Show(strides)}, dilations {Tensor.Show(dilations)} and pads {Tensor.Show(pads)} do not fit an input of {axes} axes. "
                    + $"Expected a number above 0 for each, and pads of at least 0, none above {DeclarationLimits.Most}: the file is damaged.");
        }

        return [.. lengths.Select((length, axis) => Along(node, length, kernel[axis], strides[axis], dilations[axis], pads[axis], pads[axis + axes]))];
    }

    private static WindowShape Along(Node node, int length, int size, int stride, int dilation, int before, int after)
    {
        var reach = (dilation * (size - 1)) + 1;
        var automatic = node.Attributes.Text("auto_pad", "NOTSET");
        if (automatic is "SAME_UPPER" or "SAME_LOWER")
        {
            var outputs = (length + stride - 1) / stride;
            var all = Math.Max(0, ((outputs - 1) * stride) + reach - length);
            (before, after) = automatic == "SAME_UPPER" ? (all / 2, all - (all / 2)) : (all - (all / 2), all / 2);
        }
        else if (automatic == "VALID")
        {
            (before, after) = (0, 0);
        }

        var room = length + before + after - reach;
        if (room < 0)
        {
            throw node.Refuse($"Its window reaches over {reach} positions, and its input has {length + before + after} with padding. Expected no more than there are: the file is damaged.");
        }

        var isCeiling = node.Attributes.Integer("ceil_mode", 0) != 0;
        var count = (isCeiling ? (room + stride - 1) / stride : room / stride) + 1;

        // A last window that would start behind the input and the padding before it is left out.
        count -= isCeiling && (count - 1) * stride >= length + before ? 1 : 0;
        return new WindowShape(size, stride, dilation, before, after, count);
    }

    private static int[] Numbers(Node node, string name, int count, int otherwise)
    {
        var numbers = node.Attributes.Integers(name) ?? [.. Enumerable.Repeat(otherwise, count)];
        return numbers.Length == count ? numbers : throw node.Refuse($"Its attribute '{name}' is {Tensor.Show(numbers)}. Expected {count} numbers: the file is damaged.");
    }
}
