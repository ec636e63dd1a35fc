using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>The sum with the output of an earlier layer of the same shape: a residual connection (He et al., 2016).</summary>
internal sealed class Add : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => input;

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build) =>
        build.Map("a", input.Shape, OperandNames.Of(0) + OperandNames.Of(1), input, build.Named(layer.From!));
}
