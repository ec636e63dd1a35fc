using NetGen.Tests.Support;

namespace NetGen.Tests.Dropouts;

/// <summary>A mask is a function of the seed, the step, the sample's place in the batch and the unit, and of nothing else: every mask is read from the weights after a step.</summary>
public class DropoutPlaceTests
{
    private const int Seed = 5;

    public static TheoryData<string, bool> Networks
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var network in DropoutReader.All)
            {
                data.Add(network.Name, false);
                data.Add(network.Name, true);
            }

            return data;
        }
    }

    /// <summary>Batches of one, of parts of groups, of whole shards and of several, whose last has one sample.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void EveryMaskIsThatOfItsPlace(string name, bool isPlain)
    {
        var network = DropoutReader.All.Single(network => network.Name == name);
        foreach (var (samples, degree) in new[] { (1, 1), (3, 1), (9, 1), (17, 1), (40, 1), (64, 1), (65, 1), (200, 1), (200, 3) })
        {
            for (var first = 0; first < samples; first += DropoutReader.Window)
            {
                var net = DropoutReader.Create(network, isPlain, Seed);
                net.MaxDegreeOfParallelism = degree;
                net.TrainBatch(DropoutReader.Inputs(net, samples, first), Ones(samples), 1);
                Assert.Equal(DropoutReader.Expected(network, samples, first, Seed, step: 0), net.Parameters);
            }
        }
    }

    /// <summary>Every call that trains and is accepted is a step, and no other call is one.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void StepsAreCountedWhereTheyAreTaken(string name, bool isPlain)
    {
        var network = DropoutReader.All.Single(network => network.Name == name);
        var net = DropoutReader.Create(network, isPlain, Seed);
        var (step, inputs) = (0, DropoutReader.Inputs(net, 3, 0));
        var one = inputs[..net.Inputs];

        Reads(3, () => net.TrainBatch(inputs, Ones(3), 1));
        Reads(1, () => net.TrainStep(one, Ones(1), 1));
        Reads(3, () => Assert.True(net.TrainFrom(inputs, [-1, -1, -1], 1)));
        Assert.True(net.ApplyGradient(new double[net.ParameterCount], 1));
        step++;
        Reads(3, () => net.TrainBatch(inputs, Ones(3), 1));

        // What changes nothing counts nothing.
        net.Forward(one);
        net.ForwardBatch(inputs);
        net.ComputeLoss(inputs, Ones(3));
        net.Backward(inputs, Ones(3));
        net.BackwardFrom(inputs, Ones(3));
        Assert.ThrowsAny<ArgumentException>(() => net.TrainBatch(inputs, Ones(2), 1));
        Assert.ThrowsAny<ArgumentException>(() => net.TrainStep(one, Ones(1), double.NaN));
        double[] wrong = [.. inputs[..^1], double.NaN];
        Assert.True(double.IsNaN(net.TrainBatch(wrong, Ones(3), 1)));
        Assert.False(net.TrainFrom(inputs, [0, double.PositiveInfinity, 0], 1));
        Assert.False(net.ApplyGradient([.. Enumerable.Repeat(double.NaN, net.ParameterCount)], 1));
        Reads(3, () => net.TrainBatch(inputs, Ones(3), 1));

        void Reads(int samples, Action train)
        {
            DropoutReader.Cleared(net);
            train();
            Assert.Equal(DropoutReader.Expected(network, samples, 0, Seed, step++), net.Parameters);
        }
    }

    /// <summary>A clone has drawn what its origin has, and then goes its own way.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void ACloneGoesOnWithTheSameMasks(string name, bool isPlain)
    {
        var network = DropoutReader.All.Single(network => network.Name == name);
        var net = DropoutReader.Create(network, isPlain, Seed);
        var inputs = DropoutReader.Inputs(net, 3, 0);
        net.TrainBatch(inputs, Ones(3), 1);
        net.TrainBatch(inputs, Ones(3), 1);
        var instance = net.Instance.GetType().GetMethod("Clone")!.Invoke(net.Instance, null)!;
        Emitted clone = network.Precision == Precision.Single ? new Emitted<float>(instance) : new Emitted<double>(instance);
        foreach (var (each, step) in new[] { (clone, 2), (net, 2), (clone, 3) })
        {
            DropoutReader.Cleared(each).TrainBatch(inputs, Ones(3), 1);
            Assert.Equal(DropoutReader.Expected(network, 3, 0, Seed, step), each.Parameters);
        }
    }

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
