using NetGen.Generator.Programs;
using NetGen.Tests.Cases.Layered;

namespace NetGen.Generator.Tests.Programs;

/// <summary>What programs have, and what they have not.</summary>
public class ProgramTests
{
    private static readonly IReadOnlyList<LayeredNetwork> Networks = [.. RandomLayered.Draw(150)];

    /// <summary>A delta is computed only where parameters that learn, or the inputs, need it; a number of the loss only where it is read.</summary>
    [Fact]
    public void NothingIsComputedInVain() => Assert.All(Networks, network =>
    {
        var program = Lowering.Lower(LayeredModels.Of(network));
        var logits = program.Values.Single(value => value.Role == ValueRole.Delta && value.Name == "d" + program.Logits.Name);
        Assert.Empty(VainSteps.Of(program.Forward, program.Logits));
        Assert.Empty(VainSteps.Of(program.Outputs, program.Output));
        Assert.Empty(VainSteps.Of(program.Loss, program.LossTerms, logits));
        Assert.Empty(VainSteps.Of(program.GivenLoss, logits));
        Assert.Empty(VainSteps.Of(program.Backward, program.InputDelta));
    });

    /// <summary>Of layers that do not learn the lowest ones have no way back at all.</summary>
    [Fact]
    public void FrozenLayersBelowHaveNoWayBack()
    {
        var dense = new LayeredLayer(LayeredKind.Dense) { Units = 3, Activation = Activation.Tanh };
        var network = new LayeredNetwork("Frozen", [2], [dense with { IsTrainable = false }, dense with { IsTrainable = false }, dense], Loss.MeanSquaredError);
        Assert.IsType<ProductWeights>(Assert.Single(Lowering.Lower(LayeredModels.Of(network)).Backward));
    }

    /// <summary>A network for inference has the same outputs and nothing else.</summary>
    [Fact]
    public void WithoutALossThereIsNoWayBack() => Assert.All(Networks, network =>
    {
        var (trained, program) = (Lowering.Lower(LayeredModels.Of(network)), Lowering.Lower(LayeredModels.Of(network with { Loss = null })));
        Assert.Empty(program.Loss.Concat(program.GivenLoss).Concat(program.Backward));
        var samples = new LayeredSamples(network, 1);
        var (parameters, input) = (samples.Parameters(trained.Parameters.Select(parameter => parameter.Dimensions.ToArray())), samples.Input());
        Assert.Equal(new ProgramInterpreter(trained, parameters).Forward(input).Outputs, new ProgramInterpreter(program, parameters).Forward(input).Outputs);
    });

    /// <summary>The costs of convolutions and pools are counted, not estimated.</summary>
    [Fact]
    public void PairsAreThoseThatAWindowReads() => Assert.All(Networks, network =>
    {
        foreach (var step in Lowering.Lower(LayeredModels.Of(network)).Forward.SelectMany(VainSteps.Inside))
        {
            var window = (step as Product)?.Window ?? (step as Pool)?.Window;
            Assert.Equal(window is null ? null : Enumerable.Range(0, window.Positions).Sum(output => Windows.Read(window, output).Count()), window?.Pairs);
        }
    });

    /// <summary>The last layer's activation stands apart: with it come the outputs of the user.</summary>
    [Fact]
    public void OutputsFollowFromTheLogits()
    {
        var softmax = new LayeredLayer(LayeredKind.Dense) { Units = 3, Activation = Activation.Softmax };
        var program = Lowering.Lower(LayeredModels.Of(new LayeredNetwork("Layout", [3, 2], [softmax], Loss.CrossEntropy) { Layout = Layout.ChannelsFirst }));
        var run = new ProgramInterpreter(program, [.. Enumerable.Range(0, program.Parameters.Sum(parameter => parameter.Count)).Select(i => 0.1 * i)]).Forward([1, 2, 3, 4, 5, 6]);
        Assert.Equal([2.2, 5, 7.8, 2.5, 6.2, 9.9], run.Logits.Select(z => Math.Round(z, 9)));
        Assert.Equal(1, run.Outputs[0] + run.Outputs[2] + run.Outputs[4], 1e-12);
        Assert.Equal(Math.Exp(run.Logits[4] - run.Logits[3]), run.Outputs[3] / run.Outputs[1], 1e-9);
    }
}
