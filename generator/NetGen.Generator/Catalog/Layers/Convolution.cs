using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>
/// A convolution of a sequence or an image: a product whose inputs are those in a window around each position (cross-correlation, as everywhere in the field: the kernel is not turned;
/// Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016).
/// </summary>
internal sealed class Convolution : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input)
    {
        var window = Window.Of(layer, input);
        return input with { Height = window.OutHeight, Width = window.OutWidth, Channels = layer.Units };
    }

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var window = Window.Of(layer, input.Shape);
        var channels = input.Shape.Channels / layer.Groups;
        var initial = DenseLayer.Initial(layer, channels * window.Size, layer.Units / layer.Groups * window.Size);
        var dimensions = layer.Kind == LayerKind.Conv1D
            ? new[] { layer.Units, channels, window.KernelWidth }
            : new[] { layer.Units, channels, window.KernelHeight, window.KernelWidth };
        var weights = build.Parameter(layer, "weight", ParameterKind.Weights, initial, 1, dimensions);
        var bias = layer.UseBias ? build.Parameter(layer, "bias", ParameterKind.Bias, InitialParameter.Of(0), 1, layer.Units) : null;
        var z = build.Value("z", OutputOf(layer, input.Shape));
        build.Add(new Product(input, z, weights, bias, window, layer.Groups));
        return Activate.AddTo(layer, z, build);
    }
}
