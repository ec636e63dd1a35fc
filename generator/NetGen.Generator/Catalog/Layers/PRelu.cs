using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>x where it is above 0, else α·x with an α for each channel that learns (He et al., "Delving Deep into Rectifiers", 2015); α starts at 0.25.</summary>
internal sealed class PRelu : LayerDefinition
{
    private const double InitialSlope = 0.25;

    public override Shape OutputOf(LayerModel layer, Shape input) => input;

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var (x, slope) = (OperandNames.Of(0), OperandNames.Of(1));
        var parameter = build.Parameter(layer, "weight", ParameterKind.Scale, InitialParameter.Of(InitialSlope), 1, input.Shape.Channels);
        return build.Map("a", input.Shape, Expr.Select(x > 0, x, slope * x), input, parameter);
    }
}
