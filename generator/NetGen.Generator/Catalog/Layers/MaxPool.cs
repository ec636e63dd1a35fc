using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>The largest number of each channel in a window.</summary>
internal sealed class MaxPool : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => AveragePool.Output(Window.Of(layer, input), input);

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var output = build.Value("a", OutputOf(layer, input.Shape));
        build.Add(new Pool(input, output, Window.Of(layer, input.Shape), IsMaximum: true));
        return output;
    }
}
