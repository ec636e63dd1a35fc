using NetGen.Tests.Checks;

namespace NetGen.Tests.Standardized;

/// <summary>A network with [Standardize] has the bits of one without, on inputs that are standardized beforehand: outputs, losses, gradients, and the parameters after steps of every kind.</summary>
public sealed class StandardizedTests
{
    // One shard, several with a rest, and one sample.
    private static readonly int[] Lengths = [1, 20, 64, 200];

    public static TheoryData<string, bool> Networks
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var network in StandardizedCase.All)
            {
                data.Add(network.Name, false);
                data.Add(network.Name, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void OutputsLossesAndGradients(string name, bool isPlain)
    {
        var each = StandardizedCase.Of(name, isPlain);
        Assert.True(StandardizedCase.IsFitted(each.Net));
        Compare(each, name);
        if (each.Net.Case.Loss is null)
        {
            return;
        }

        each.Net.MaxDegreeOfParallelism = 3;
        Compare(each, name + " on three threads");
    }

    /// <summary>Before it is fitted every input stays as it is.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void UnfittedItChangesNothing(string name, bool isPlain)
    {
        var each = StandardizedCase.Of(name, isPlain, isFitted: false);
        Assert.False(StandardizedCase.IsFitted(each.Net));
        Compare(each, name);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void EveryKindOfStep(string name, bool isPlain)
    {
        var each = StandardizedCase.Of(name, isPlain);
        var (net, twin, failures) = (each.Net, each.Twin, new Failures(name));
        if (net.Case.Loss is null)
        {
            return;
        }

        net.MaxDegreeOfParallelism = 2;
        foreach (var samples in Lengths)
        {
            var (raw, targets) = (each.Raw(samples), each.Targets(samples));
            var inputs = each.ByHand(raw);
            Assert.Equal(twin.TrainFrom(inputs, targets, 0.001), net.TrainFrom(raw, targets, 0.001));
            failures.SameBits($"TrainFrom of {samples}", twin.Parameters, net.Parameters);
            if (net.Case.Loss == Loss.External)
            {
                continue;
            }

            failures.SameBits($"loss of {samples}", [twin.TrainBatch(inputs, targets, 0.01)], [net.TrainBatch(raw, targets, 0.01)]);
            failures.SameBits($"TrainBatch of {samples}", twin.Parameters, net.Parameters);
            var (one, first, target) = (raw[..net.Case.Inputs], inputs[..net.Case.Inputs], targets[..net.Case.Outputs]);
            failures.SameBits("loss of a step", [twin.TrainStep(first, target, 0.01)], [net.TrainStep(one, target, 0.01)]);
            failures.SameBits("TrainStep", twin.Parameters, net.Parameters);
            if (net.HasLabels)
            {
                var labels = each.Labels(samples);
                failures.SameBits("loss of labels", [twin.TrainBatch(inputs, labels, 0.01), twin.TrainStep(first, labels[0], 0.01)], [net.TrainBatch(raw, labels, 0.01), net.TrainStep(one, labels[0], 0.01)]);
                failures.SameBits("labels", twin.Parameters, net.Parameters);
            }
        }

        failures.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ManyThreadsAtOnce(string name, bool isPlain)
    {
        var each = StandardizedCase.Of(name, isPlain);
        var raw = each.Raw(100);
        var expected = each.Twin.ForwardBatch(each.ByHand(raw));
        var wrong = 0;
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            var one = each.Net.Forward(raw[..each.Net.Case.Inputs]);
            if (!each.Net.ForwardBatch(raw).AsSpan().SequenceEqual(expected) || !one.AsSpan().SequenceEqual(expected.AsSpan(0, one.Length)))
            {
                Interlocked.Increment(ref wrong);
            }
        });
        Assert.Equal(0, wrong);
    }

    /// <summary>The guard's mutant: it is fitted to one row less.</summary>
    [Theory]
    [InlineData("IrisStandardized")]
    [InlineData("FarInferenceStandardized")]
    public void AnotherStandardizationIsSeen(string name)
    {
        var each = StandardizedCase.Of(name);
        StandardizedCase.Fit(each.Net, each.Rows[each.Net.Case.Inputs..]);
        Assert.ThrowsAny<Exception>(() => Compare(each, name));
    }

    private static void Compare(StandardizedCase each, string what)
    {
        var (net, twin, failures) = (each.Net, each.Twin, new Failures(what));
        Assert.Equal(twin.Parameters, net.Parameters);
        foreach (var samples in Lengths)
        {
            var (raw, targets) = (each.Raw(samples), each.Targets(samples));
            var inputs = each.ByHand(raw);
            var (one, first) = (raw[..net.Case.Inputs], inputs[..net.Case.Inputs]);
            failures.SameBits("Forward", twin.Forward(first), net.Forward(one));
            failures.SameBits($"ForwardBatch of {samples}", twin.ForwardBatch(inputs), net.ForwardBatch(raw));
            Assert.Equal(twin.Classify(first), net.Classify(one));
            if (net.Case.Loss is null)
            {
                continue;
            }

            var (expected, gradient) = (new double[net.Case.ParameterCount], new double[net.Case.ParameterCount]);
            twin.BackwardFrom(inputs, targets, expected);
            net.BackwardFrom(raw, targets, gradient);
            failures.SameBits($"BackwardFrom of {samples}", expected, gradient);
            if (net.Case.Loss != Loss.External)
            {
                failures.SameBits($"ComputeLoss of {samples}", [twin.ComputeLoss(inputs, targets)], [net.ComputeLoss(raw, targets)]);
                failures.SameBits($"Backward of {samples}", twin.Backward(inputs, targets), net.Backward(raw, targets));
            }
        }

        failures.AssertNone();
    }
}
