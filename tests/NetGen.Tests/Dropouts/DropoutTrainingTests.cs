using NetGen.Tests.Checks;
using NetGen.Tests.Layered;
using NetGen.Tests.Support;

namespace NetGen.Tests.Dropouts;

/// <summary>Training with dropout has the same bits on any number of threads, one by one or as a batch of one, with labels or targets, in either profile; nothing else sees a mask.</summary>
public class DropoutTrainingTests
{
    public static TheoryData<string, bool> Networks
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var network in DropoutNetworks.All)
            {
                data.Add(network.Name, false);
                data.Add(network.Name, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheNumberOfThreadsChangesNoBit(string name, bool isPlain)
    {
        var network = DropoutNetworks.Find(name);
        var (batch, failures) = (new LayeredBatch(network, 200), new Failures(name));
        double[]? expected = null;
        foreach (var degree in new[] { 1, 2, 3, 8, -1 })
        {
            var net = DropoutNetworks.Create(network, batch, isPlain);
            net.MaxDegreeOfParallelism = degree;
            for (var step = 0; step < 3; step++)
            {
                net.TrainBatch(batch.Inputs, batch.Targets, 0.01);
                Assert.True(net.TrainFrom(batch.Inputs, batch.Slopes, 0.001));
            }

            expected ??= net.Parameters;
            failures.SameBits($"parameters of {degree} threads", expected, net.Parameters);
        }

        failures.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void AStepIsABatchOfOne(string name, bool isPlain)
    {
        var network = DropoutNetworks.Find(name);
        var (batch, failures) = (new LayeredBatch(network, 12), new Failures(name));
        var (single, many) = (DropoutNetworks.Create(network, batch, isPlain), DropoutNetworks.Create(network, batch, isPlain));
        for (var n = 0; n < 12; n++)
        {
            var loss = single.TrainStep(batch.InputsOf(n, 1), batch.TargetsOf(n, 1), 0.02);
            failures.SameBits($"loss {n}", [loss], [many.TrainBatch(batch.InputsOf(n, 1), batch.TargetsOf(n, 1), 0.02)]);
            failures.SameBits($"parameters {n}", single.Parameters, many.Parameters);
        }

        failures.AssertNone();
    }

    [Theory]
    [InlineData("DropoutVector_Single", false)]
    [InlineData("DropoutVector_Single", true)]
    [InlineData("DropoutVector_Double", false)]
    [InlineData("DropoutVector_Double", true)]
    public void ALabelIsItsTargets(string name, bool isPlain)
    {
        var network = DropoutNetworks.Find(name);
        var (batch, random, failures) = (new LayeredBatch(network, 90), new Random(1), new Failures(name));
        int[] labels = [.. Enumerable.Range(0, 90).Select(_ => random.Next(3))];
        double[] targets = [.. labels.SelectMany(label => Enumerable.Range(0, 3).Select(k => k == label ? 1.0 : 0))];
        var (labelled, plain) = (DropoutNetworks.Create(network, batch, isPlain), DropoutNetworks.Create(network, batch, isPlain));
        for (var step = 0; step < 3; step++)
        {
            failures.SameBits("loss", [plain.TrainBatch(batch.Inputs, targets, 0.02)], [labelled.TrainBatch(batch.Inputs, labels, 0.02)]);
            failures.SameBits("loss of one", [plain.TrainStep(batch.InputsOf(step, 1), targets[(3 * step)..((3 * step) + 3)], 0.02)], [labelled.TrainStep(batch.InputsOf(step, 1), labels[step], 0.02)]);
            failures.SameBits("parameters", plain.Parameters, labelled.Parameters);
        }

        failures.AssertNone();
    }

    /// <summary>A twin that leaves nothing out computes the same before training, and between its steps.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void NothingIsLeftOutOutsideOfSteps(string name, bool isPlain)
    {
        var network = DropoutNetworks.Find(name);
        var (batch, failures) = (new LayeredBatch(network, 80), new Failures(name));
        var (net, twin) = (DropoutNetworks.Create(network, batch, isPlain), DropoutNetworks.Create(DropoutNetworks.TwinOf(network), batch, isPlain));
        for (var step = 0; step < 3; step++)
        {
            twin.Parameters = net.Parameters;
            failures.SameBits("Forward", twin.Forward(batch.InputsOf(1, 1)), net.Forward(batch.InputsOf(1, 1)));
            failures.SameBits("ForwardBatch", twin.ForwardBatch(batch.Inputs), net.ForwardBatch(batch.Inputs));
            failures.SameBits("ComputeLoss", [twin.ComputeLoss(batch.Inputs, batch.Targets)], [net.ComputeLoss(batch.Inputs, batch.Targets)]);
            failures.SameBits("Backward of one", twin.Backward(batch.InputsOf(2, 1), batch.TargetsOf(2, 1)), net.Backward(batch.InputsOf(2, 1), batch.TargetsOf(2, 1)));
            failures.SameBits("Backward", twin.Backward(batch.Inputs, batch.Targets), net.Backward(batch.Inputs, batch.Targets));
            failures.SameBits("BackwardFrom", twin.BackwardFrom(batch.Inputs, batch.Slopes), net.BackwardFrom(batch.Inputs, batch.Slopes));
            var before = net.Parameters;
            net.TrainBatch(batch.Inputs, batch.Targets, 0.02);
            twin.TrainBatch(batch.Inputs, batch.Targets, 0.02);
            if (Failures.FirstDifferentBits(before, net.Parameters) < 0 || Failures.FirstDifferentBits(twin.Parameters, net.Parameters) < 0)
            {
                failures.Add("training leaves nothing out");
            }
        }

        failures.AssertNone();
    }

    /// <summary>A refused step has drawn nothing: what follows has the bits of a run without it.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void ARefusedStepDrawsTheSameMaskAgain(string name, bool isPlain)
    {
        var network = DropoutNetworks.Find(name);
        var (batch, failures) = (new LayeredBatch(network, 30), new Failures(name));
        var (net, other) = (DropoutNetworks.Create(network, batch, isPlain), DropoutNetworks.Create(network, batch, isPlain));
        double[] wrong = [.. batch.Inputs];
        wrong[^1] = double.NaN;
        for (var step = 0; step < 4; step++)
        {
            Assert.True(double.IsNaN(net.TrainBatch(wrong, batch.Targets, 0.02)));
            Assert.True(double.IsNaN(net.TrainStep(wrong[^net.Inputs..], batch.TargetsOf(0, 1), 0.02)));
            net.TrainBatch(batch.Inputs, batch.Targets, 0.02);
            other.TrainBatch(batch.Inputs, batch.Targets, 0.02);
            failures.SameBits($"parameters after {step + 1} steps", other.Parameters, net.Parameters);
        }

        failures.AssertNone();
    }

    [Fact]
    public void PlainCodeHasTheBitsOfVectorCode() => Assert.All(DropoutNetworks.All, network =>
    {
        var (batch, failures) = (new LayeredBatch(network, 140), new Failures(network.Name));
        var (vector, plain) = (DropoutNetworks.Create(network, batch, isPlain: false), DropoutNetworks.Create(network, batch, isPlain: true));
        foreach (var samples in new[] { 1, 3, 16, 17, 40, 64, 65, 140 })
        {
            var (x, t) = (batch.InputsOf(0, samples), batch.TargetsOf(0, samples));
            failures.SameBits($"loss of {samples}", [vector.TrainBatch(x, t, 0.02)], [plain.TrainBatch(x, t, 0.02)]);
            failures.SameBits($"parameters after {samples}", vector.Parameters, plain.Parameters);
        }

        failures.AssertNone();
    });

    /// <summary>Another seed leaves out others, also where the weights are the same.</summary>
    [Fact]
    public void TheSeedIsTheConstructors()
    {
        var network = DropoutNetworks.All[0];
        var batch = new LayeredBatch(network, 20);
        double[][] trained = [.. new[] { 1, 1, 2 }.Select(seed =>
        {
            var net = DropoutNetworks.Create(network, batch, isPlain: false, seed);
            net.TrainBatch(batch.Inputs, batch.Targets, 0.02);
            return net.Parameters;
        })];
        Assert.Equal(trained[0], trained[1]);
        Assert.NotEqual(trained[0], trained[2]);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void NoCallAllocates(string name, bool isPlain)
    {
        var network = DropoutNetworks.Find(name);
        var (batch, failures) = (new LayeredBatch(network, 70), new Failures(name));
        var net = DropoutNetworks.Create(network, batch, isPlain);
        var calls = net is Emitted<float> single ? DropoutCalls.Of(single, batch) : DropoutCalls.Of((Emitted<double>)net, batch);
        foreach (var (member, call) in calls)
        {
            if (Allocation.BytesOf(call, 300) is > 0 and var bytes)
            {
                failures.Add($"{member} allocates {bytes} bytes");
            }
        }

        failures.AssertNone();
    }
}
