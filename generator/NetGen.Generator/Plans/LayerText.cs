using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Plans;

/// <summary>What a layer has beside its kind and its units, as text: for the line of weight files, and for the table of layers.</summary>
internal static class LayerText
{
    /// <summary>Whether a kind has an activation.</summary>
    public static bool HasActivation(LayerKind kind) => kind is LayerKind.Dense or LayerKind.Conv1D or LayerKind.Conv2D or LayerKind.Activate;

    /// <summary>An activation with its options.</summary>
    public static string Activation(NetworkModel model, LayerModel layer)
    {
        if (layer.Formula is { } formula)
        {
            return FormulaText.OfArchitecture(formula);
        }

        var taken = ActivationCatalog.Of(layer.Activation).Options;
        var (alpha, gain) = (NumberText.Number(layer.Alpha, model.Precision), NumberText.Number(layer.Gain, model.Precision));
        var options = new List<string>();
        if (taken.HasFlag(LayerOptions.Alpha))
        {
            options.Add("Alpha=" + alpha);
        }

        if (taken.HasFlag(LayerOptions.Gain) && gain != "1")
        {
            options.Add("Gain=" + gain);
        }

        return options.Count == 0 ? layer.Activation.ToString() : $"{layer.Activation}({string.Join(",", options)})";
    }

    /// <summary>The numbers of a shape, in the order of the layout.</summary>
    public static IReadOnlyList<int> Sizes(NetworkModel model, Shape shape) => (shape.Rank, model.Layout) switch
    {
        (1, _) => new[] { shape.Channels },
        (2, Layout.ChannelsFirst) => new[] { shape.Channels, shape.Width },
        (2, _) => new[] { shape.Width, shape.Channels },
        (_, Layout.ChannelsFirst) => new[] { shape.Channels, shape.Height, shape.Width },
        _ => new[] { shape.Height, shape.Width, shape.Channels },
    };

    /// <summary>What changes outputs for given parameters, but for units, activation and the layer that is referred to.</summary>
    public static IEnumerable<string> Options(NetworkModel model, LayerModel layer) => layer.Kind switch
    {
        LayerKind.Conv1D or LayerKind.Conv2D => Kernel(layer),
        LayerKind.MaxPool1D or LayerKind.MaxPool2D or LayerKind.AveragePool1D or LayerKind.AveragePool2D => Pool(layer),
        LayerKind.Gru or LayerKind.Lstm => new[] { layer.Sequence ? "Sequence" : null, layer.UseBias ? null : "NoBias" }.OfType<string>(),
        LayerKind.LayerNorm => new[] { "Epsilon=" + NumberText.Number(layer.Epsilon, model.Precision) },
        LayerKind.Dense or LayerKind.Embedding or LayerKind.Activate or LayerKind.Add or LayerKind.Concat or LayerKind.Dropout or LayerKind.Flatten
            or LayerKind.GlobalAveragePool or LayerKind.GlobalMaxPool or LayerKind.PRelu => Enumerable.Empty<string>(),
    };

    private static IEnumerable<string> Kernel(LayerModel layer)
    {
        yield return layer.Kind == LayerKind.Conv2D ? $"{NumberText.Integer(layer.KernelHeight)}x{NumberText.Integer(layer.KernelWidth)}" : NumberText.Integer(layer.KernelWidth);
        if ((layer.StrideHeight, layer.StrideWidth) != (1, 1))
        {
            yield return "Stride=" + Both(layer, layer.StrideHeight, layer.StrideWidth);
        }

        if (layer.Dilation != 1)
        {
            yield return "Dilation=" + NumberText.Integer(layer.Dilation);
        }

        if (layer.Groups != 1)
        {
            yield return "Groups=" + NumberText.Integer(layer.Groups);
        }

        foreach (var pad in Pads(layer))
        {
            yield return pad;
        }
    }

    private static IEnumerable<string> Pool(LayerModel layer)
    {
        yield return Both(layer, layer.KernelHeight, layer.KernelWidth);
        if ((layer.StrideHeight, layer.StrideWidth) != (layer.KernelHeight, layer.KernelWidth))
        {
            yield return "Stride=" + Both(layer, layer.StrideHeight, layer.StrideWidth);
        }

        foreach (var pad in Pads(layer))
        {
            yield return pad;
        }
    }

    private static IEnumerable<string> Pads(LayerModel layer)
    {
        if (layer.Padding != Padding.Valid)
        {
            yield return layer.Padding.ToString();
        }
        else if ((layer.PadHeight, layer.PadWidth) != (0, 0))
        {
            yield return "Pad=" + Both(layer, layer.PadHeight, layer.PadWidth);
        }
    }

    // A sequence has one direction, and of equal numbers one is enough.
    private static string Both(LayerModel layer, int height, int width) =>
        layer.Kind is LayerKind.Conv1D or LayerKind.MaxPool1D or LayerKind.AveragePool1D || height == width
            ? NumberText.Integer(width)
            : $"{NumberText.Integer(height)}x{NumberText.Integer(width)}";
}
