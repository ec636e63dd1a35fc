using NetGen.Tests.Checks;

namespace NetGen.Tests.Optimizers;

/// <summary>Every optimizer takes the steps of its formula, on batches and on single samples, in vector and in plain code, with the same bits in both.</summary>
public class OptimizerReferenceTests
{
    private const int Steps = 12;

    public static TheoryData<string> Networks => [.. OptimizerNetworks.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void StepsAreThoseOfTheFormula(string name)
    {
        var network = OptimizerNetworks.Find(name);
        var (vector, plain, failures) = (OptimizerNetworks.Create(network), OptimizerNetworks.Create(network, isPlain: true), new Failures($"{name} with [{network.Optimizer}]"));
        var draw = new SampleDraw(network, 3);
        var start = draw.Parameters();
        (vector.Parameters, plain.Parameters) = (start, start);
        var reference = new OptimizerReference(network, vector.Parameters);
        var rate = draw.Round(network.Optimizer!.StartsWith("Sgd", StringComparison.Ordinal) ? 0.004 : 0.002);
        for (var step = 1; step <= Steps; step++)
        {
            var count = step % 4 == 0 ? 1 : 3 + (7 * (step % 3));
            var (inputs, targets) = (draw.Inputs(count), draw.Targets(count));
            if (count == 1)
            {
                failures.SameBits($"loss of step {step}", [vector.TrainStep(inputs, targets, rate)], [plain.TrainStep(inputs, targets, rate)]);
            }
            else
            {
                failures.SameBits($"loss of step {step}", [vector.TrainBatch(inputs, targets, rate)], [plain.TrainBatch(inputs, targets, rate)]);
            }

            reference.Step(inputs, targets, rate);
            failures.SameBits($"parameters of step {step} in plain code", vector.Parameters, plain.Parameters);
            var error = vector.Parameters.Zip(reference.Parameters, (one, other) => Math.Abs(one - other)).Max() / reference.Parameters.Max(Math.Abs);
            if (!(error <= (network.Precision == Precision.Double ? 1e-9 : 1e-4)))
            {
                failures.Add($"after step {step} a parameter is {error:E2} of the largest one off");
            }
        }

        failures.AssertNone();
    }

    /// <summary>Without the optimizer's memory the next step is another one; after a reset it is the first again.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void AResetMakesTheNextStepTheFirst(string name)
    {
        var network = OptimizerNetworks.Find(name);
        var net = OptimizerNetworks.Create(network);
        var draw = new SampleDraw(network, 4);
        var (start, inputs, targets) = (draw.Parameters(), draw.Inputs(6), draw.Targets(6));
        net.Parameters = start;
        net.TrainBatch(inputs, targets, 0.01);
        var first = net.Parameters;
        net.TrainBatch(draw.Inputs(6), draw.Targets(6), 0.01);
        net.Parameters = start;
        net.ResetOptimizer();
        net.TrainBatch(inputs, targets, 0.01);
        Assert.Equal(first, net.Parameters);
    }
}
