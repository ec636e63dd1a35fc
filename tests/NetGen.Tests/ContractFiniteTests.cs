using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>A loss that is not finite changes no parameter bit; a loss from logits is finite for every logit.</summary>
public class ContractFiniteTests
{
    public static TheoryData<string> Trainable => [.. CaseCatalogue.All.Where(network => network.Loss is not null).Select(network => network.Name)];

    public static TheoryData<string> FromLogits => [.. CaseCatalogue.All.Where(network => network.Loss is Loss.BinaryCrossEntropy or Loss.CrossEntropy && network.Layers[^1].UseBias).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Trainable))]
    public void ANaNInputOrTargetGivesANaNLossAndNoStep(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        var (failures, draw) = (new Failures(name), new SampleDraw(net.Case, 6));
        net.Parameters = draw.Parameters();
        for (var place = 0; place < 3; place++)
        {
            var (x, t) = (draw.Inputs(3), draw.Targets(3));
            var badX = With(x, (place * net.Case.Inputs) + (place % net.Case.Inputs), double.NaN);
            var badT = With(t, (place * net.Case.Outputs) + (place % net.Case.Outputs), double.NaN);
            AllMembers(failures, net, $"NaN input in sample {place}", badX, t, place, double.IsNaN);
            if (ContractChecks.TakesTarget(net.Case, double.NaN))
            {
                AllMembers(failures, net, $"NaN target in sample {place}", x, badT, place, double.IsNaN);
            }
        }

        failures.AssertNone();
        ContractChecks.StillTrains(net);
    }

    /// <summary>Saturating activations may swallow an infinity; wherever the loss is not finite, nothing may change.</summary>
    [Theory]
    [MemberData(nameof(Trainable))]
    public void InfinitiesAndOverflowsGiveNoStepWhereTheLossIsNotFinite(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        var (failures, draw) = (new Failures(name), new SampleDraw(net.Case, 7));
        var parameters = draw.Parameters();
        var (x, t) = (draw.Inputs(3), draw.Targets(3));
        var huge = net.Case.Precision == Precision.Single ? 3e38 : 1.7e308;
        foreach (var bad in new[] { double.PositiveInfinity, double.NegativeInfinity, double.NaN, huge, -huge })
        {
            foreach (var place in new[] { 0, parameters.Length / 2, parameters.Length - 1 })
            {
                net.Parameters = With(parameters, place, draw.Round(bad));
                NoStepUnlessFinite(failures, net, $"parameter {place} of {bad}", x, t);
            }

            net.Parameters = parameters;
            NoStepUnlessFinite(failures, net, $"input of {bad}", With(x, 0, draw.Round(bad)), t);
            net.Parameters = parameters;
            if (ContractChecks.TakesTarget(net.Case, bad))
            {
                NoStepUnlessFinite(failures, net, $"target of {bad}", x, With(t, 0, draw.Round(bad)));
            }
        }

        failures.AssertNone();
        ContractChecks.StillTrains(net);
    }

    [Fact]
    public void AnOverflowingLossIsInfiniteAndGivesNoStep()
    {
        var net = Emitted.Create(CaseCatalogue.Find("OneByOne"));
        net.Parameters = [1, 0];
        var failures = new Failures("OneByOne");
        AllMembers(failures, net, "input of 1e30", [1e30f, 1e30f, 1e30f], [0, 0, 0], 0, double.IsPositiveInfinity);
        net.Parameters = [double.PositiveInfinity, 0];
        AllMembers(failures, net, "infinite weight", [1, 1, 1], [0, 0, 0], 0, double.IsPositiveInfinity);
        failures.AssertNone();
    }

    [Theory]
    [MemberData(nameof(FromLogits))]
    public void LossesAndGradientsAreFiniteForEveryLogit(string name)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        var (failures, draw) = (new Failures(name), new SampleDraw(net.Case, 8));
        var (x, t) = (draw.Inputs(3), draw.Targets(3));
        foreach (var size in new[] { 1e4, 1e30 })
        {
            for (var pattern = 0; pattern < 4; pattern++)
            {
                // The weights of the last layer are 0, so its biases are the logits.
                var parameters = draw.Parameters();
                var outputs = net.Case.Outputs;
                Array.Clear(parameters, parameters.Length - outputs - (outputs * LastInputs(net.Case)), outputs * LastInputs(net.Case));
                var logits = Enumerable.Range(0, outputs).Select(i => draw.Round(((pattern >> (i % 2)) & 1) == 0 ? size : -size)).ToArray();
                logits.CopyTo(parameters, parameters.Length - outputs);
                net.Parameters = parameters;
                var (what, gradient) = ($"logits of {size} in pattern {pattern}", new double[parameters.Length]);
                var expected = new Reference.ReferenceNetwork(net.Case, parameters).Loss(x, t);
                failures.Near($"ComputeLoss at {what}", expected, net.ComputeLoss(x, t), Tolerance.Of(net.Case));
                failures.Near($"Backward's loss at {what}", expected, net.Backward(x, t, gradient), Tolerance.Of(net.Case));
                failures.Near($"outputs at {what}", new Reference.ReferenceNetwork(net.Case, parameters).Forward(x), net.ForwardBatch(x), Tolerance.Of(net.Case));
                if (!gradient.All(double.IsFinite))
                {
                    failures.Add($"Backward at {what} gives {gradient.First(slope => !double.IsFinite(slope))}");
                }
            }
        }

        failures.AssertNone();
    }

    private static int LastInputs(NetworkCase network) => network.Layers.Length == 1 ? network.Inputs : network.Layers[^2].Units;

    /// <summary>The loss of all members meets the demand, and no parameter moves; the sample at <paramref name="bad"/> is the bad one.</summary>
    private static void AllMembers(Failures failures, Emitted net, string what, double[] x, double[] t, int bad, Func<double, bool> demand)
    {
        var rate = 0.125;
        var sample = x[(bad * net.Case.Inputs)..((bad + 1) * net.Case.Inputs)];
        var target = t[(bad * net.Case.Outputs)..((bad + 1) * net.Case.Outputs)];
        Check("ComputeLoss", () => net.ComputeLoss(x, t));
        Check("Backward", () => net.Backward(x, t, new double[net.Case.ParameterCount]));
        Check("TrainBatch", () => net.TrainBatch(x, t, rate));
        Check("TrainStep", () => net.TrainStep(sample, target, rate));
        if (net.HasLabels && !target.Any(double.IsNaN))
        {
            Check("TrainStep with a label", () => net.TrainStep(sample, 0, rate));
            Check("TrainBatch with labels", () => net.TrainBatch(x, new int[3], rate));
        }

        void Check(string member, Func<double> call)
        {
            var loss = ContractChecks.Keeps(failures, net, $"{member}, {what}", call);
            if (!demand(loss))
            {
                failures.Add($"{member}, {what}: loss is {loss}");
            }
        }
    }

    private static void NoStepUnlessFinite(Failures failures, Emitted net, string what, double[] x, double[] t)
    {
        var start = net.Parameters;
        var (sample, target) = (x[..net.Case.Inputs], t[..net.Case.Outputs]);
        Check("TrainBatch", () => net.TrainBatch(x, t, 0.125), () => true);
        Check("TrainStep", () => net.TrainStep(sample, target, 0.125), () => !double.IsFinite(net.ComputeLoss(sample, target)));
        if (net.HasLabels)
        {
            var label = new SampleDraw(net.Case, 0).OneHot(1);
            Check("TrainStep with a label", () => net.TrainStep(sample, 1, 0.125), () => !double.IsFinite(net.ComputeLoss(sample, label)));
            Check("TrainBatch with labels", () => net.TrainBatch(x, [1, 0, 1], 0.125), () => true);
        }

        // A step on one sample whose loss is finite may keep the updates of layers nearer the output.
        void Check(string member, Func<double> step, Func<bool> isWhole)
        {
            net.Parameters = start;
            var demandsWhole = isWhole();
            var isTaken = double.IsFinite(step());
            if (!isTaken && demandsWhole)
            {
                failures.SameBits($"parameters after {member}, {what}", start, net.Parameters);
            }

            var after = net.Parameters;
            for (var i = 0; i < after.Length; i++)
            {
                if (double.IsFinite(start[i]) && !double.IsFinite(after[i]))
                {
                    failures.Add($"{member}, {what}: parameter {i} was {start[i]} and is {after[i]}");
                    return;
                }
            }
        }
    }

    private static double[] With(double[] values, int place, double value)
    {
        var changed = (double[])values.Clone();
        changed[place] = value;
        return changed;
    }
}
