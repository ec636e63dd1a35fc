using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>Targets that a loss is not defined for are refused by every member that takes targets, before anything is written.</summary>
public class TargetRangeTests
{
    public static TheoryData<string> Limited => [.. CaseCatalogue.All.Where(network => network.Loss is Loss.BinaryCrossEntropy or Loss.CrossEntropy).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Limited))]
    public void ImpossibleTargetsAreRefused(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        var (failures, draw) = (new Failures(name), new SampleDraw(net.Case, 11));
        const int Samples = 11;
        foreach (var bad in new[] { -1, 3, 255, -1e-6, double.NaN, double.PositiveInfinity, double.NegativeInfinity }.Where(bad => !ContractChecks.TakesTarget(net.Case, bad)))
        {
            foreach (var place in new[] { 0, (Samples * net.Case.Outputs) - 1 })
            {
                var (inputs, targets) = (draw.Inputs(Samples), draw.Targets(Samples));
                targets[place] = draw.Round(bad);
                var (sample, output) = (place / net.Case.Outputs, place % net.Case.Outputs);
                Refused("ComputeLoss", $"sample {sample}, output {output}", () => net.ComputeLoss(inputs, targets));
                Refused("Backward", $"sample {sample}, output {output}", () => net.Backward(inputs, targets, new double[net.Case.ParameterCount]));
                Refused("TrainBatch", $"sample {sample}, output {output}", () => net.TrainBatch(inputs, targets, 0.1));
                Refused("TrainStep", $"output {output}", () => net.TrainStep(inputs[^net.Case.Inputs..], targets[(sample * net.Case.Outputs)..((sample + 1) * net.Case.Outputs)], 0.1));
            }
        }

        failures.AssertNone();

        void Refused(string member, string place, Action call)
        {
            var before = net.Parameters;
            var refusal = Assert.ThrowsAny<ArgumentOutOfRangeException>(call);
            Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
            failures.SameBits($"parameters after {member}", before, net.Parameters);
        }
    }
}
