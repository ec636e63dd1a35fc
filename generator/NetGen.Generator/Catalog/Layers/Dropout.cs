using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>
/// In training steps each value is left out with a probability, and what is left scaled so that the mean stays (inverted dropout; Srivastava et al., 2014). Elsewhere nothing happens.
/// </summary>
internal sealed class Dropout : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => input;

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build) => layer.Rate == 0 ? input : build.Dropout(input, layer.Rate);
}
