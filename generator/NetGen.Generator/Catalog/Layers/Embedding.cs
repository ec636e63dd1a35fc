using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>Each input is the number of a row of a table, which takes its place: a vector of inputs becomes a sequence. The rows learn.</summary>
internal sealed class Embedding : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => Shape.Sequence(input.Size, layer.Units);

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var initial = new InitialParameter(new WeightDistribution(IsUniform: false, 1), 0, "normal");
        var table = build.Parameter(layer, "weight", ParameterKind.Table, initial, 1, layer.Count, layer.Units);
        var output = build.Value("a", OutputOf(layer, input.Shape));
        build.Add(new Lookup(input, output, table));
        return output;
    }
}
