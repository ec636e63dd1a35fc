using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>What recurrent layers have in common: products of the inputs of all steps before the loop, of the state before in it, and the state after each step.</summary>
internal abstract class Recurrent : LayerDefinition
{
    /// <summary>How many gates there are.</summary>
    protected abstract int Gates { get; }

    public override Shape OutputOf(LayerModel layer, Shape input) => layer.Sequence ? input.WithChannels(layer.Units) : Shape.Vector(layer.Units);

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build)
    {
        var (units, gates, steps) = (layer.Units, Gates * layer.Units, input.Shape.Width);
        var initial = new InitialParameter(new WeightDistribution(IsUniform: true, 1 / Math.Sqrt(units)), 0, "uniform in ±1/√units");
        var inputWeights = build.Parameter(layer, "weight_ih", ParameterKind.Weights, initial, Gates, gates, input.Shape.Channels);
        var stateWeights = build.Parameter(layer, "weight_hh", ParameterKind.Weights, initial, Gates, gates, units);
        var inputBias = layer.UseBias ? build.Parameter(layer, "bias_ih", ParameterKind.Bias, initial, Gates, gates) : null;
        var stateBias = layer.UseBias ? build.Parameter(layer, "bias_hh", ParameterKind.Bias, initial, Gates, gates) : null;

        var ofInput = build.With(build.Value("gi", input.Shape.WithChannels(gates)) with { Segments = Gates });
        var ofState = build.With(build.Value("gh", input.Shape.WithChannels(gates)) with { Segments = Gates });
        var state = build.With(build.Value("h", input.Shape.WithChannels(units)) with { HasZeroBefore = true });
        build.Add(new Product(input, ofInput, inputWeights, inputBias, Window.Same(input.Shape)));
        var carried = Start(build, state);
        build.Loop(steps, () =>
        {
            build.Add(new Product(state, ofState, stateWeights, stateBias, Window.Previous(state.Shape)));
            Step(build, ofInput, ofState, state, carried);
        });
        if (layer.Sequence)
        {
            return state;
        }

        var last = build.Value("a", Shape.Vector(units));
        build.Add(new Copy(state, last, new Placing(PlacingKind.Position, steps - 1)));
        return last;
    }

    /// <summary>Adds what is carried beside the state, null where nothing is.</summary>
    protected virtual Value? Start(ProgramBuilder build, Value state) => null;

    /// <summary>Adds the formulas of a step, up to the new state.</summary>
    protected abstract void Step(ProgramBuilder build, Value ofInput, Value ofState, Value state, Value? carried);
}
