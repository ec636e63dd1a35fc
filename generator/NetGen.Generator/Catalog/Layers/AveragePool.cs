using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>The mean of each channel in a window; what is padding does not count.</summary>
internal sealed class AveragePool : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => Output(Window.Of(layer, input), input);

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var output = build.Value("a", OutputOf(layer, input.Shape));
        build.Add(new Pool(input, output, Window.Of(layer, input.Shape), IsMaximum: false));
        return output;
    }

    /// <summary>The shape that a pool of a window gives.</summary>
    public static Shape Output(Window window, Shape input) => input with { Height = window.OutHeight, Width = window.OutWidth };
}
