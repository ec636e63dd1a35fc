using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>The largest number of each channel over all positions (Collobert et al., "Natural language processing (almost) from scratch", 2011).</summary>
internal sealed class GlobalMaxPool : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => Shape.Vector(input.Channels);

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var output = build.Value("a", OutputOf(layer, input.Shape));
        build.Add(new Pool(input, output, Window.Whole(input.Shape), IsMaximum: true));
        return output;
    }
}
