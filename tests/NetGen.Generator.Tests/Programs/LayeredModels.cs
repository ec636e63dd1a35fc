using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;

namespace NetGen.Generator.Tests.Programs;

/// <summary>The model of a network that a test declares, with every default filled in.</summary>
internal static class LayeredModels
{
    private const double LayerNormEpsilon = 1e-5;

    public static NetworkModel Of(LayeredNetwork network)
    {
        var type = new TypeModel(NetworkCase.Namespace, default, network.Name, $"{NetworkCase.Namespace}.{network.Name}", $"{NetworkCase.Namespace}.{network.Name}");
        var layers = new EquatableArray<LayerModel>(network.Layers.Select(Of));
        return new NetworkModel(type, network.Inputs, network.Loss, network.Precision, network.Reduction, network.Delta ?? 1, Arithmetic.Fused, Profile.Vector, false, layers)
        {
            InputShape = ShapeOf(network.Shapes[0]),
            Layout = network.Layout,
            HasInputGradient = network.HasInputGradient,
        };
    }

    public static Shape ShapeOf(LayeredShape shape) => new(shape.Rank, shape.Height, shape.Width, shape.Channels);

    private static LayerModel Of(LayeredLayer layer)
    {
        var activation = ActivationCatalog.Of(layer.Activation, layer.Alpha, layer.Gain);
        var initializer = layer.Initializer == Initializer.ByActivation ? activation.DefaultInitializer : layer.Initializer;
        var (strideHeight, strideWidth) = layer.Strides;
        return new LayerModel(layer.Units, layer.Activation, layer.UseBias, activation.Alpha, activation.Gain, initializer)
        {
            Kind = Enum.Parse<LayerKind>(layer.Kind.ToString()),
            Name = layer.Name,
            IsTrainable = layer.IsTrainable,
            KernelHeight = layer.KernelHeight,
            KernelWidth = layer.KernelWidth,
            StrideHeight = strideHeight,
            StrideWidth = strideWidth,
            Dilation = layer.Dilation,
            Groups = layer.Groups,
            Padding = layer.Padding,
            PadHeight = layer.PadHeight,
            PadWidth = layer.PadWidth,
            Sequence = layer.IsSequence,
            Epsilon = layer.Epsilon ?? (layer.Kind == LayeredKind.LayerNorm ? LayerNormEpsilon : 0),
            Rate = layer.Rate,
            Count = layer.Count,
            From = layer.From,
        };
    }
}
