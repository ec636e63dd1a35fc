using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>All values as one vector, in the order of the network's layout.</summary>
internal sealed class Flatten : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => Shape.Vector(input.Size);

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        if (input.Shape.Rank == 1)
        {
            return input;
        }

        var output = build.Value("a", OutputOf(layer, input.Shape));
        build.Add(new Copy(input, output, new Placing(build.Model.Layout == Layout.ChannelsFirst ? PlacingKind.FlatChannelsFirst : PlacingKind.Flat)));
        return output;
    }
}
