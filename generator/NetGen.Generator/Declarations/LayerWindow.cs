using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>The window of a convolution or a pool as it was written: for both directions at once, or for each.</summary>
internal static class LayerWindow
{
    /// <summary>Whether a layer is for images.</summary>
    public static bool IsOverImages(LayerKind kind) => kind is LayerKind.Conv2D or LayerKind.MaxPool2D or LayerKind.AveragePool2D;

    /// <summary>Whether a layer is for sequences, and reads windows of them.</summary>
    public static bool IsAlongSequences(LayerKind kind) => kind is LayerKind.Conv1D or LayerKind.MaxPool1D or LayerKind.AveragePool1D;

    /// <summary>Whether a layer is a convolution.</summary>
    public static bool IsConvolution(LayerKind kind) => kind is LayerKind.Conv1D or LayerKind.Conv2D;

    /// <summary>Whether a layer is a pool of windows.</summary>
    public static bool IsPool(LayerKind kind) => (IsOverImages(kind) || IsAlongSequences(kind)) && !IsConvolution(kind);

    /// <summary>Rows and columns of the window.</summary>
    public static (int Height, int Width) Sizes(LayerDeclaration layer) =>
        Both(layer, Either(layer, "Kernel", "Size"), Either(layer, "KernelHeight", "Height"), Either(layer, "KernelWidth", "Width"), (1, 1));

    /// <summary>From one window to the next: pools take windows that do not overlap, unless it is said otherwise.</summary>
    public static (int Height, int Width) Strides(LayerDeclaration layer) =>
        Both(layer, layer.Attribute.Integer("Stride"), layer.Attribute.Integer("StrideHeight"), layer.Attribute.Integer("StrideWidth"), IsPool(layer.Kind) ? Sizes(layer) : (1, 1));

    /// <summary>What lies beyond each end.</summary>
    public static (int Height, int Width) Pads(LayerDeclaration layer) =>
        Both(layer, layer.Attribute.Integer("Pad"), layer.Attribute.Integer("PadHeight"), layer.Attribute.Integer("PadWidth"), (0, 0));

    // A sequence is an image of one row, of which windows take that one.
    private static (int Height, int Width) Both(LayerDeclaration layer, int? both, int? height, int? width, (int Height, int Width) unset) =>
        (IsOverImages(layer.Kind) ? height ?? both ?? unset.Height : unset.Height, width ?? both ?? unset.Width);

    private static int? Either(LayerDeclaration layer, string ofConvolution, string ofPool) => layer.Attribute.Integer(ofConvolution) ?? layer.Attribute.Integer(ofPool);
}
