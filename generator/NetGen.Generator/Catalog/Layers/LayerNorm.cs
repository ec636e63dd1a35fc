using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>
/// γ ⊙ (x − mean) / √(variance + ε) + β over the channels of each position, with the biased variance (Ba, Kiros and Hinton, "Layer Normalization", 2016).
/// </summary>
internal sealed class LayerNorm : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => input;

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var (a, b, c, d) = (OperandNames.Of(0), OperandNames.Of(1), OperandNames.Of(2), OperandNames.Of(3));
        var (shape, share) = (input.Shape, 1.0 / input.Shape.Channels);
        var scale = build.Parameter(layer, "weight", ParameterKind.Scale, InitialParameter.Of(1), 1, shape.Channels);
        var offset = build.Parameter(layer, "bias", ParameterKind.Bias, InitialParameter.Of(0), 1, shape.Channels);
        var sum = build.Reduce("total", Reducing.Sum, a, input);
        var centered = build.Map("centered", shape, a - (share * b), input, Operand.OfPosition(sum));
        var squares = build.Reduce("squares", Reducing.Sum, a * a, centered);
        var factor = build.Map("factor", shape.WithChannels(1), 1 / Expr.Sqrt((share * a) + layer.Epsilon), squares);
        return build.Map("a", shape, (a * b * c) + d, centered, Operand.OfPosition(factor), scale, offset);
    }
}
