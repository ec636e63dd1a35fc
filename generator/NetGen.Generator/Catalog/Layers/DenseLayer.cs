using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>a = activation(W·x + b), once for each position.</summary>
internal sealed class DenseLayer : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => input.WithChannels(layer.Units);

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var weights = build.Parameter(
            layer, "weight", ParameterKind.Weights, Initial(layer, input.Shape.Channels, layer.Units), 1, layer.Units, input.Shape.Channels);
        var bias = layer.UseBias ? build.Parameter(layer, "bias", ParameterKind.Bias, InitialParameter.Of(0), 1, layer.Units) : null;
        var z = build.Value("z", OutputOf(layer, input.Shape));
        build.Add(new Product(input, z, weights, bias, Window.Same(input.Shape)));
        return Activate.AddTo(layer, z, build);
    }

    /// <summary>How the weights of a product are drawn.</summary>
    public static InitialParameter Initial(LayerModel layer, int inputs, int units) =>
        new(WeightDistribution.Of(layer.Initializer, inputs, units), 0, layer.Initializer.ToString());
}
