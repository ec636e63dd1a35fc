using NetGen.Generator.Programs;

namespace NetGen.Generator.Plans;

/// <summary>How a product is computed: what its outputs read, and how many sums are in registers at once.</summary>
internal static class ProductPlan
{
    /// <summary>Sums of a forward pass in registers.</summary>
    public const int Sums = 8;

    /// <summary>Inputs whose weights' gradients are summed at once.</summary>
    public const int GradientInputs = 4;

    /// <summary>Numbers of outputs whose weights' gradients are summed at once.</summary>
    public const int GradientOutputs = 4;

    /// <summary>Columns of a row that are all written out.</summary>
    public const int WrittenColumns = 8;

    /// <summary>Values of a kernel's row that are written out.</summary>
    private const int WrittenKernel = 8;

    /// <summary>Whether the outputs of a vector read the input channels of the same places.</summary>
    /// <param name="product">The product.</param>
    /// <param name="step">Channels that a number stands for.</param>
    public static bool IsDepthwise(Product product, int step) =>
        product.Groups > 1 && step > 1 && product.Groups == product.Input.Shape.Channels && product.Groups == product.Output.Shape.Channels;

    /// <summary>Whether each position reads itself, or the one before it, which is there.</summary>
    public static bool IsPointwise(Product product) => product.Window.IsPointwise || IsPrevious(product);

    /// <summary>Whether each position reads the one before it. A convolution of kernel 1 that is padded on both sides has more positions, of which the last read nothing.</summary>
    public static bool IsPrevious(Product product) =>
        product.Input.HasZeroBefore && product.Window is { PadLeft: 1, KernelWidth: 1, StrideWidth: 1 } && product.Window.OutWidth == product.Input.Shape.Width;

    /// <summary>
    /// Neighbouring columns that a convolution of one sample sums at once; 1 where it has filters enough that its sums need not wait for each other, or where columns are no use.
    /// </summary>
    /// <param name="product">The product.</param>
    /// <param name="step">Channels that a number stands for.</param>
    public static int Columns(Product product, int step)
    {
        var numbers = (product.Output.Shape.Channels + step - 1) / step;
        var isConvolution = !IsPointwise(product) && product is { Groups: 1, Window: { HasHistory: false, OutWidth: > 1, KernelWidth: <= WrittenKernel } };
        return step > 1 && isConvolution && numbers <= Sums / 2 ? Sums / numbers : 1;
    }
}
