using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>The mean of each channel over all positions.</summary>
internal sealed class GlobalAveragePool : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => Shape.Vector(input.Channels);

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var output = build.Value("a", OutputOf(layer, input.Shape));
        build.Add(new Pool(input, output, Window.Whole(input.Shape), IsMaximum: false));
        return output;
    }
}
