using NetGen.Generator.Models;

namespace NetGen.Generator.Programs;

/// <summary>
/// Which positions of its input each output position reads: value (i, j) of the kernel at output (y, x) reads row y·stride + i·dilation − pad, and columns alike. What lies outside is 0, or is
/// left out.
/// </summary>
internal sealed record Window(
    int InHeight,
    int InWidth,
    int OutHeight,
    int OutWidth,
    int KernelHeight,
    int KernelWidth,
    int StrideHeight,
    int StrideWidth,
    int Dilation,
    int PadTop,
    int PadLeft)
{
    /// <summary>Whether what lies before the first position is in memory, from earlier calls.</summary>
    public bool HasHistory { get; init; }

    /// <summary>Each position for itself.</summary>
    public static Window Same(Shape shape) => new(shape.Height, shape.Width, shape.Height, shape.Width, 1, 1, 1, 1, 1, 0, 0);

    /// <summary>All positions at once, for one output.</summary>
    public static Window Whole(Shape shape) => new(shape.Height, shape.Width, 1, 1, shape.Height, shape.Width, 1, 1, 1, 0, 0);

    /// <summary>At each position of a sequence the one before it.</summary>
    public static Window Previous(Shape shape) => new(1, shape.Width, 1, shape.Width, 1, 1, 1, 1, 1, 0, 1);

    /// <summary>That of a convolution or a pool.</summary>
    public static Window Of(LayerModel layer, Shape input)
    {
        var (height, top) = Side(layer, input.Height, layer.KernelHeight, layer.StrideHeight, layer.PadHeight);
        var (width, left) = Side(layer, input.Width, layer.KernelWidth, layer.StrideWidth, layer.PadWidth);
        return new Window(
            input.Height, input.Width, height, width, layer.KernelHeight, layer.KernelWidth, layer.StrideHeight, layer.StrideWidth, layer.Dilation, top, left);
    }

    /// <summary>Values of a kernel.</summary>
    public int Size => KernelHeight * KernelWidth;

    /// <summary>Output positions.</summary>
    public int Positions => OutHeight * OutWidth;

    /// <summary>Whether each position reads itself alone.</summary>
    public bool IsPointwise => Size == 1 && StrideHeight == 1 && StrideWidth == 1 && PadTop == 0 && PadLeft == 0;

    /// <summary>Pairs of an output position and an input position that it reads.</summary>
    public long Pairs => PairsAlong(InHeight, OutHeight, KernelHeight, StrideHeight, PadTop) * PairsAlong(InWidth, OutWidth, KernelWidth, StrideWidth, PadLeft);

    /// <summary>The row or column that value k of the kernel reads at an output; null outside.</summary>
    public int? Row(int output, int k) => Inside((output * StrideHeight) + (k * Dilation) - PadTop, InHeight);

    /// <inheritdoc cref="Row"/>
    public int? Column(int output, int k) => Inside((output * StrideWidth) + (k * Dilation) - PadLeft, InWidth);

    private static int? Inside(int place, int length) => place >= 0 && place < length ? place : null;

    private long PairsAlong(int length, int outputs, int kernel, int stride, int pad)
    {
        var pairs = 0L;
        for (var k = 0; k < kernel; k++)
        {
            // The outputs at which value k of the kernel lies inside.
            var before = pad - (k * Dilation);
            var first = before <= 0 ? 0 : (before + stride - 1) / stride;
            var last = length - 1 + before < 0 ? -1 : Math.Min(outputs - 1, (length - 1 + before) / stride);
            pairs += Math.Max(0, last - first + 1);
        }

        return pairs;
    }

    // Outputs along a side, and the zeros before its first value.
    private static (int Outputs, int Before) Side(LayerModel layer, int length, int kernel, int stride, int pad)
    {
        var reach = (kernel - 1) * layer.Dilation;
        switch (layer.Padding)
        {
            case Padding.Same:
                var outputs = (length + stride - 1) / stride;
                return (outputs, Math.Max(((outputs - 1) * stride) + reach + 1 - length, 0) / 2);
            case Padding.Causal:
                return (((length - 1) / stride) + 1, reach);
            default:
                return (length + (2 * pad) - reach < 1 ? 0 : ((length + (2 * pad) - reach - 1) / stride) + 1, pad);
        }
    }
}
