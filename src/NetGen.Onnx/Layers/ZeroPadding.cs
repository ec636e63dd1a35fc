using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Padding as layers have it: the same on both sides, <see cref="Padding.Same"/> or <see cref="Padding.Causal"/>.</summary>
internal static class ZeroPadding
{
    /// <summary>The option of a convolution; none where nothing is padded.</summary>
    /// <exception cref="OnnxFormatException">No option gives the same windows.</exception>
    public static IEnumerable<ArchitectureOption> Of(Node node, int rank, (int Length, WindowShape Window) rows, (int Length, WindowShape Window) columns)
    {
        var isNamed = node.Attributes.Text("auto_pad", string.Empty) == "SAME_UPPER";
        if (IsEven(rows) && IsEven(columns) && !isNamed)
        {
            return Pad(rank, rows.Window.Before, columns.Window.Before);
        }

        return IsSame(rows) && IsSame(columns) ? [ArchitectureText.Plain("Same")]
            : rank == 2 && IsCausal(columns) ? [ArchitectureText.Plain("Causal")]
            : throw Uneven(node, rows.Window, columns.Window);
    }

    /// <summary>The option of a pool.</summary>
    /// <exception cref="OnnxFormatException">No option gives the same windows.</exception>
    public static IEnumerable<ArchitectureOption> OfPool(Node node, int rank, (int Length, WindowShape Window) rows, (int Length, WindowShape Window) columns) =>
        IsEven(rows) && IsEven(columns) && rows.Window.Before < rows.Window.Size && columns.Window.Before < columns.Window.Size
            ? Pad(rank, rows.Window.Before, columns.Window.Before)
            : throw Uneven(node, rows.Window, columns.Window);

    private static IEnumerable<ArchitectureOption> Pad(int rank, int height, int width) =>
        (height, width) == (0, 0) ? [] : [new ArchitectureOption("Pad", ArchitectureText.Both(rank, height, width))];

    // With as much behind as before there are as many windows, so that no other position is looked at.
    private static bool IsEven((int Length, WindowShape Window) axis) =>
        axis.Length + (2 * axis.Window.Before) >= Reach(axis.Window) && ((axis.Length + (2 * axis.Window.Before) - Reach(axis.Window)) / axis.Window.Stride) + 1 == axis.Window.Outputs;

    private static bool IsSame((int Length, WindowShape Window) axis)
    {
        var (length, window) = axis;
        return Divided(length, window.Stride) == window.Outputs && window.Before == Math.Max(0, ((window.Outputs - 1) * window.Stride) + Reach(window) - length) / 2;
    }

    private static bool IsCausal((int Length, WindowShape Window) axis) => axis.Window.Before == Reach(axis.Window) - 1 && Divided(axis.Length, axis.Window.Stride) == axis.Window.Outputs;

    private static int Reach(WindowShape window) => (window.Dilation * (window.Size - 1)) + 1;

    private static int Divided(int length, int stride) => (length + stride - 1) / stride;

    private static OnnxFormatException Uneven(Node node, WindowShape rows, WindowShape columns) => node.Refuse(
        $"It pads {columns.Before} positions before and {columns.After} behind{((rows.Before, rows.After) == (0, 0) ? string.Empty : $", {rows.Before} above and {rows.After} below")}. "
            + "Expected the same on both sides, or of a convolution 'same' padding: change the padding, or the input's size so that windows end with it.");
}
