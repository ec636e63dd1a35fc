using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>At each position the channels, and behind them those of an earlier layer.</summary>
internal sealed class Concat : LayerDefinition
{
    /// <summary>Its own shape alone does not tell: <see cref="LayerCatalog.ShapesOf"/> adds the channels of the other layer.</summary>
    public override Shape OutputOf(LayerModel layer, Shape input) => input;

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var other = build.Named(layer.From!);
        var output = build.Value("a", input.Shape.WithChannels(input.Shape.Channels + other.Shape.Channels));
        build.Add(new Copy(input, output, new Placing(PlacingKind.Channels)));
        build.Add(new Copy(other, output, new Placing(PlacingKind.Channels, input.Shape.Channels)));
        return output;
    }
}
